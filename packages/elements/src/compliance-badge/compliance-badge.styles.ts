import { css } from 'lit';

/*
 * The host has its size before the first answer, so that nothing on the page moves. It grows with the size of the text,
 * and where words would not fit. A host page gives it another one by styling the element. Keep `styles/undefined.css`
 * in step. Where the words would be few, with large text above all, they go on in the next line; numbers of students
 * always do, as they say nothing when one is missing. Each line has the direction of its own text: a document's title is
 * Chinese in every language.
 */

/** Dot, pill and card. */
export const complianceBadgeStyles = css`
  :host {
    display: inline-grid;
    grid-template-columns: minmax(0, 1fr);
    vertical-align: middle;
    inline-size: calc(17.5 * max(16px, var(--hv-font-size, 16px)));
    max-inline-size: 100%;
    min-block-size: calc(3 * max(16px, var(--hv-font-size, 16px)));
  }

  :host([variant='dot']) {
    inline-size: 44px;
    min-block-size: 44px;
  }

  :host([variant='card']) {
    display: grid;
    inline-size: auto;
    min-block-size: 136px;
  }

  .badge {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
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
    inline-size: 1.5em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .lines {
    min-inline-size: 0;
  }

  .lines > * {
    display: block;
    unicode-bidi: plaintext;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .lines > .counts {
    white-space: normal;
  }

  @supports (contain-intrinsic-inline-size: 1em) {
    .lines {
      flex: 1;
      container-type: inline-size;
      contain-intrinsic-inline-size: 18em;
    }

    @container (max-width: 17em) {
      .lines > * {
        white-space: normal;
      }
    }
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
    padding: 14px;
    font-size: 0.875em;
  }

  :host([variant='card']) .lines > * {
    white-space: normal;
  }

  :host([variant='card']) .lines > * + * {
    margin-block-start: 5px;
  }

  :host([variant='dot']) .badge {
    justify-content: center;
    border-radius: 50%;
  }
`;
