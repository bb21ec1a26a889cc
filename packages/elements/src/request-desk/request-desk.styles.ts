import { css } from 'lit';

/** One column of cards; beside each other there would be no order of what to do next. */
export const requestDeskStyles = css`
  .desk,
  .form,
  .cards,
  .card,
  .reports[open] {
    display: grid;
    gap: 12px;
  }

  .desk {
    padding: 16px;
    background-color: var(--_hv-surface);
  }

  .desk > .action {
    justify-self: start;
    min-inline-size: min(20em, 100%);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }

  .filter {
    display: flex;
    align-items: center;
    gap: 8px;
  }

  select,
  input[type='date'],
  textarea {
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
    color: inherit;
    font: inherit;
  }

  textarea {
    inline-size: 100%;
    line-height: 1.5;
    resize: vertical;
  }

  textarea[aria-invalid='true'] {
    border: 2px solid var(--_hv-critical);
  }

  .card {
    padding: 16px;
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
    overflow-wrap: anywhere;
  }

  .card h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .tag {
    padding: 2px 10px;
    border: 1px solid;
    border-radius: 999px;
    font-size: 0.8125em;
    font-weight: 600;
  }

  .tag[data-status='answered'],
  .tag[data-status='closed'] {
    border-color: transparent;
    background-color: var(--_hv-positive-soft);
  }

  .muted,
  .speaker {
    color: var(--_hv-muted);
    font-size: 0.9em;
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

  .settled {
    font-weight: 600;
  }

  .overdue,
  .failure {
    color: var(--_hv-critical);
  }

  .overdue {
    font-weight: 600;
  }

  .handling summary {
    min-block-size: 44px;
    color: var(--_hv-brand);
    font-weight: 600;
    line-height: 44px;
    cursor: pointer;
  }

  .form {
    padding-block-start: 4px;
  }

  .form label {
    font-weight: 600;
  }

  .take-up,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .conduct {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .reports {
    padding: 4px 16px;
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  .reports summary {
    min-block-size: 44px;
    font-weight: 600;
    line-height: 44px;
    cursor: pointer;
  }
`;
