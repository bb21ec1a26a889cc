import { css } from 'lit';

/*
 * Host pages reach `:host` with any selector, `*` among them, and inherited properties reach further. So the reset
 * stands on `.surface`, inside the shadow root, where no rule of the host can undo it. `all` leaves direction (which
 * `dir` sets) and custom properties alone; what a host sets to hide or freeze the element is passed on.
 */

/** Isolation from the host's styles, type and focus ring. */
export const baseStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .surface {
    all: initial;
    display: contents;
    visibility: inherit;
    pointer-events: inherit;
    color: var(--_hv-text);
    font-family: var(--_hv-font);
    font-size: var(--_hv-font-size);
    line-height: 1.6;
    overflow-wrap: anywhere;
  }

  .surface[dir='rtl'] {
    text-align: right;
  }

  .surface *,
  .surface *::before,
  .surface *::after {
    box-sizing: border-box;
  }

  .surface [hidden] {
    display: none;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  :focus-visible {
    outline: 3px solid var(--_hv-brand);
    outline-offset: 2px;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    .surface *,
    .surface *::before,
    .surface *::after {
      animation: none;
      transition: none;
    }
  }
`;
