import { css } from 'lit';

/*
 * The host has its size before the first answer, so that nothing on the page moves. A host page gives it another one
 * by styling the element. Keep `styles/undefined.css` in step.
 */

/** Dot, pill and card. */
export const complianceBadgeStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
    inline-size: 280px;
    max-inline-size: 100%;
    block-size: 48px;
  }

  :host([variant='dot']) {
    inline-size: 44px;
    block-size: 44px;
  }

  :host([variant='card']) {
    display: block;
    inline-size: auto;
    block-size: auto;
  }

  .badge {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    block-size: 100%;
    padding: 0 10px;
    overflow: hidden;
    border: 1px solid;
    border-radius: var(--_hv-radius);
    background-color: var(--_soft, var(--_hv-sunken));
    color: var(--_tone, var(--_hv-muted));
    font-size: max(12px, 0.75em);
    line-height: 1.4;
    text-align: inherit;
  }

  .quiet {
    border-color: transparent;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    border-width: 2px;
    padding: 0 9px;
  }

  [data-tone='brand'] {
    --_tone: var(--_hv-brand);
  }

  [data-tone='positive'] {
    --_tone: var(--_hv-positive);
    --_soft: var(--_hv-positive-soft);
  }

  [data-tone='attention'] {
    --_tone: var(--_hv-attention);
    --_soft: var(--_hv-attention-soft);
  }

  [data-tone='critical'] {
    --_tone: var(--_hv-critical);
    --_soft: var(--_hv-critical-soft);
  }

  .mark {
    flex: none;
    inline-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .lines {
    display: grid;
    min-inline-size: 0;
  }

  /* A document's title is Chinese in every language. */
  .lines > * {
    unicode-bidi: plaintext;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .headline {
    font-size: 1.1667em;
    font-weight: 600;
  }

  .show {
    color: var(--_hv-brand);
    font-weight: 600;
    text-decoration: underline;
  }

  :host([variant='card']) .badge {
    align-items: flex-start;
    min-block-size: 136px;
    padding: 14px;
    font-size: 0.875em;
  }

  :host([variant='card']) .lines {
    gap: 5px;
  }

  :host([variant='card']) .lines > * {
    white-space: normal;
  }

  :host([variant='dot']) .badge {
    justify-content: center;
    border-radius: 50%;
  }
`;
