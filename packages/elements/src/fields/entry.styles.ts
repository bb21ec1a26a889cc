import { css } from 'lit';

/** Rows, points, pairs and files: what the fields of declared forms have beside the plain ones. */
export const entryStyles = css`
  .field p {
    margin: 0;
  }

  .error-place:empty {
    display: none;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: calc(var(--_hv-space) * 2);
  }

  /* Begins where the text above it begins. */
  .clear,
  .entry > .action {
    justify-self: start;
    padding-inline: 0;
  }

  .scale {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(44px, 1fr));
    gap: calc(var(--_hv-space) * 2);
    max-inline-size: 30em;
  }

  .scale .choice {
    position: relative;
  }

  .scale input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .points {
    flex: 1;
    padding-block: calc(var(--_hv-space) * 2);
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
    text-align: center;
  }

  .scale input:checked + .points {
    border: 2px solid var(--_hv-brand);
    background-color: var(--_hv-brand);
    color: var(--_hv-on-brand);
    font-weight: 600;
  }

  .scale input:focus-visible + .points {
    outline: 3px solid var(--_hv-brand);
    outline-offset: 2px;
  }

  .scale input:disabled + .points,
  .choice input:disabled + span {
    opacity: 0.6;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_hv-space) * 4);
    max-inline-size: 34.3em;
  }

  .control:disabled,
  .control[readonly] {
    border-style: dashed;
    background-color: var(--_hv-sunken);
  }

  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_hv-space) * 2);
    padding: calc(var(--_hv-space) * 3);
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  .entry .row {
    gap: calc(var(--_hv-space) * 3);
  }

  .entry .row .field-head {
    min-block-size: 0;
  }

  .add-row,
  .picker {
    position: relative;
    justify-self: start;
  }

  .picker:focus-within {
    outline: 3px solid var(--_hv-brand);
    outline-offset: 2px;
  }

  .files {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .files li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_hv-space) * 2);
  }

  @media (forced-colors: active) {
    .scale input:checked + .points {
      border-color: Highlight;
      background-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .control[aria-invalid='true'] {
      border-width: 3px;
    }

    .clear,
    .entry > .action {
      padding-inline: calc(var(--_hv-space) * 3);
    }
  }
`;
