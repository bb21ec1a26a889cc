import { css } from 'lit';

/** The page of the form: bar, stages, cards, buttons. Controls are styled in `fields/field.styles.ts`. */
export const visitFormStyles = css`
  .page {
    max-inline-size: 48em;
    margin-inline: auto;
    color: var(--_hv-text);
  }

  .form,
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_hv-space) * 4);
  }

  .stage[hidden] {
    display: none;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_hv-space) calc(var(--_hv-space) * 3);
  }

  /* What has the focus is never left under the bar above or the buttons below. */
  .page :is(input, select, textarea, button, [tabindex]) {
    scroll-margin-block: 6em;
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  .stage > h3 {
    margin-block-start: calc(var(--_hv-space) * 3);
    padding-inline-start: calc(var(--_hv-space) * 3);
    border-inline-start: 4px solid var(--_hv-brand);
    font-size: 1.125em;
  }

  .card,
  .warnings,
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_hv-space) * 4);
    padding: calc(var(--_hv-space) * 4);
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
  }

  .person {
    font-weight: 600;
  }

  .loading {
    min-block-size: 20em;
    align-content: center;
    justify-items: center;
    color: var(--_hv-muted);
  }

  /* The bar stays in view, so that the way to another stage, or to a refusal, is always one press away. */
  .bar {
    position: sticky;
    inset-block-start: var(--hv-visit-form-top, 0px);
    z-index: 1;
    display: flex;
    align-items: stretch;
    gap: calc(var(--_hv-space) * 2);
    padding-block: calc(var(--_hv-space) * 2);
    background-color: var(--_hv-surface);
    border-block-end: 1px solid var(--_hv-border);
  }

  /* With large text the refusal goes below the steps, and what is in a row below each other. */
  .bar,
  .step {
    flex-wrap: wrap;
  }

  .stepper {
    flex: 1 1 min(13em, 100%);
    min-inline-size: 0;
  }

  .visitors .visitor,
  .page .add {
    display: flex;
    flex-wrap: wrap;
  }

  .visitor .person {
    flex: 1 1 4em;
  }

  :is(.visitor, .add) .control {
    flex: 1.5 1 7em;
    inline-size: auto;
  }

  .stepper ol {
    display: flex;
    gap: var(--_hv-space);
  }

  .stepper li {
    flex: 1;
    min-inline-size: 0;
  }

  .step,
  .decline {
    min-block-size: 44px;
    padding: var(--_hv-space) calc(var(--_hv-space) * 2);
    border: 0;
    border-radius: var(--_hv-radius);
    background: none;
    color: var(--_hv-text);
    cursor: pointer;
    touch-action: manipulation;
  }

  .step {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_hv-space) * 1.5);
    inline-size: 100%;
    white-space: nowrap;
  }

  .step:hover,
  .decline:hover {
    background-color: rgb(128 128 128 / 14%);
  }

  .step-number {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 1px solid var(--_hv-muted);
    border-radius: 50%;
    font-size: 0.875em;
    line-height: 1;
  }

  .step[data-complete='true'] .step-number {
    border-color: transparent;
    background-color: var(--_hv-positive-soft);
    color: var(--_hv-positive);
    font-weight: 700;
  }

  .step[aria-current='step'] {
    background-color: var(--_hv-sunken);
    font-weight: 700;
  }

  .step[aria-current='step'] .step-number {
    border-color: transparent;
    background-color: var(--_hv-brand);
    color: var(--_hv-on-brand);
  }

  .step-progress {
    color: var(--_hv-muted);
    font-size: 0.8125em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .decline {
    flex: none;
    max-inline-size: 7em;
    border: 1px solid var(--_hv-muted);
    line-height: 1.25;
  }

  .page[data-narrow='true'] .stepper li {
    flex: auto;
  }

  .page[data-narrow='true'] .step {
    gap: var(--_hv-space);
    padding-inline: var(--_hv-space);
  }

  .page[data-narrow='true'] :is(.step, .decline) {
    font-size: 0.9375em;
  }

  .page[data-narrow='true'] .step-progress {
    display: none;
  }

  .failure {
    padding: calc(var(--_hv-space) * 3) calc(var(--_hv-space) * 4);
    border: 1px solid var(--_hv-critical);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-critical-soft);
    color: var(--_hv-critical);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_hv-space) * 3);
    padding-block: calc(var(--_hv-space) * 3);
  }

  .page[data-narrow='true'] .form > .actions {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    flex-wrap: nowrap;
    padding-block-end: max(calc(var(--_hv-space) * 3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_hv-border);
    background-color: var(--_hv-surface);
  }

  .page[data-narrow='true'] .actions .primary {
    flex: 1 1 auto;
  }

  .source {
    color: var(--_hv-muted);
    font-size: 0.875em;
  }

  @media (forced-colors: active) {
    .step {
      border: 1px solid ButtonText;
    }

    .step[aria-current='step'] {
      border: 3px solid Highlight;
    }
  }
`;
