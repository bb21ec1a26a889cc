import { css } from 'lit';

/** One column in large type: the page is read on a phone, often by grandparents. */
export const parentFeedbackStyles = css`
  .page {
    display: grid;
    gap: 20px;
    max-inline-size: 640px;
    margin-inline: auto;
    padding: 20px 16px 32px;
    background-color: var(--_hv-surface);
    font-size: 1.125em;
    line-height: 1.6;
  }

  .loading {
    display: grid;
    min-block-size: 240px;
    place-items: center;
    color: var(--_hv-muted);
  }

  .muted,
  dt {
    color: var(--_hv-muted);
  }

  h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.4em;
  }

  .done {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    padding: 6px;
    border-radius: 50%;
    background-color: var(--_hv-positive-soft);
    fill: none;
    stroke: var(--_hv-positive);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .visit {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-sunken);
  }

  .visit dl {
    display: grid;
    gap: 6px;
    font-size: 0.9375em;
  }

  .visit dl > div {
    display: grid;
    grid-template-columns: minmax(3em, auto) 1fr;
    column-gap: 16px;
  }

  .visit dt {
    inline-size: 3.5em;
    overflow-wrap: normal;
  }

  .visit dt:not(:lang(zh)) {
    inline-size: 4.5em;
  }

  .visit dd {
    grid-column: 2;
  }

  .question {
    position: relative;
  }

  fieldset {
    min-inline-size: 0;
  }

  legend {
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-end: 4px;
    /* Room for the button that takes an answer back: nothing may move under a finger when it appears. */
    padding-block: 0;
    padding-inline: 0 4em;
    font-weight: 600;
    line-height: 1.4;
  }

  .scale {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 6px;
  }

  .choice {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 4px;
    min-block-size: 72px;
    padding: 10px 2px 8px;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
  }

  .choice input {
    z-index: 1;
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_hv-brand);
    cursor: inherit;
  }

  .choice input:focus-visible {
    outline: none;
  }

  .frame {
    position: absolute;
    inset: 0;
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
  }

  .choice:hover .frame {
    background-image: linear-gradient(rgb(128 128 128 / 14%), rgb(128 128 128 / 14%));
  }

  input:checked + .frame {
    border: 2px solid var(--_hv-brand);
    background-color: var(--_hv-sunken);
  }

  input:focus-visible + .frame {
    outline: 3px solid var(--_hv-brand);
    outline-offset: 2px;
  }

  .word {
    position: relative;
    font-size: 0.875em;
    overflow-wrap: normal;
  }

  .word:lang(zh) {
    font-size: 1em;
  }

  .clear {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    padding-inline: 4px;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .request {
    display: grid;
    gap: 6px;
  }

  .request label {
    font-weight: 600;
  }

  .request .muted,
  .count,
  .requests .muted {
    font-size: 0.9em;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 6.5em;
    padding: 12px;
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
    line-height: 1.5;
    resize: vertical;
  }

  textarea[aria-invalid='true'] {
    border: 2px solid var(--_hv-critical);
  }

  .count {
    text-align: end;
  }

  .failure {
    color: var(--_hv-critical);
  }

  .sending {
    display: grid;
    gap: 12px;
  }

  .sending .failure {
    padding: 12px 16px;
    border: 1px solid;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-critical-soft);
  }

  .send {
    min-block-size: 56px;
    font-size: 1.1em;
  }

  .answers {
    display: grid;
    gap: 8px;
  }

  .answers dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_hv-border);
  }

  .answers dt {
    color: inherit;
  }

  .answers dd:not(.muted) {
    font-weight: 600;
  }

  .requests,
  .requests section {
    display: grid;
    gap: 8px;
  }

  .requests {
    gap: 20px;
  }

  .quoted {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--_hv-border);
    background-color: var(--_hv-sunken);
    white-space: pre-wrap;
  }

  .answer {
    border-inline-start-color: var(--_hv-positive);
    background-color: var(--_hv-positive-soft);
  }

  @media (min-width: 600px) {
    .page {
      padding: 32px;
    }
  }

  @media (forced-colors: active) {
    .frame {
      border-color: CanvasText;
    }

    input:checked + .frame {
      border: 3px solid Highlight;
    }

    .done {
      border: 1px solid;
      stroke: CanvasText;
    }
  }
`;
