import { css } from 'lit';

/** Labels, controls and messages. Every control and every label that can be pressed is at least 44 px high. */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_hv-space) * 1.5);
    min-inline-size: 0;
  }

  .field-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_hv-space) * 2);
    min-inline-size: 0;
  }

  .label {
    font-weight: 600;
  }

  .mark {
    margin-inline-start: 0.5em;
    color: var(--_hv-muted);
    font-size: 0.8125em;
    font-weight: 400;
    white-space: nowrap;
  }

  .hint {
    color: var(--_hv-muted);
    font-size: 0.875em;
  }

  .control {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: calc(var(--_hv-space) * 2) calc(var(--_hv-space) * 3);
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
    color: var(--_hv-text);
    line-height: 1.5;
  }

  textarea.control {
    display: block;
    resize: vertical;
  }

  .control[aria-invalid='true'] {
    border: 2px solid var(--_hv-critical);
  }

  .error {
    padding-inline-start: calc(var(--_hv-space) * 2);
    border-inline-start: 3px solid var(--_hv-critical);
    color: var(--_hv-critical);
    font-size: 0.9375em;
  }

  .error[hidden] {
    display: none;
  }

  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.5em, 100%), 1fr));
    gap: calc(var(--_hv-space) * 4);
  }

  .row .field-head {
    min-block-size: 44px;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
    gap: 0 calc(var(--_hv-space) * 3);
  }

  .choices.wide {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
  }

  .choice {
    display: flex;
    align-items: center;
    gap: calc(var(--_hv-space) * 2.5);
    min-block-size: 44px;
    min-inline-size: 44px;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_hv-brand);
  }
`;
