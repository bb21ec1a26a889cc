import { css } from 'lit';

/** The board and what stands beside it; below it where there is no room for both. */
export const visitPlannerStyles = css`
  .planner,
  .main,
  .side,
  .panel,
  .agenda,
  .day,
  .unplaced,
  .changes {
    display: grid;
    /* Not 'auto': a wide table or a long choice would push the page apart. */
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    min-inline-size: 0;
  }

  .planner {
    padding: 16px;
    background-color: var(--_hv-surface);
  }

  .head,
  .weeks,
  .actions,
  .absence form {
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }

  .head {
    justify-content: space-between;
  }

  .weeks {
    flex-wrap: nowrap;
  }

  .weeks label {
    flex: 0 1 auto;
  }

  .weeks select {
    inline-size: 100%;
  }

  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: flex-start;
  }

  .main {
    flex: 999 1 480px;
  }

  .side {
    flex: 1 1 280px;
  }

  .panel,
  .unplaced,
  .changes,
  .absence,
  .violations,
  .day {
    padding: 12px;
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  .panel {
    border: 2px solid var(--_hv-brand);
  }

  .violations {
    border-color: var(--_hv-critical);
  }

  .failure {
    color: var(--_hv-critical);
  }

  h2 {
    justify-self: start;
  }

  h2,
  h3,
  p,
  ul,
  fieldset {
    margin: 0;
  }

  h3 {
    font-size: 1em;
  }

  fieldset {
    padding: 0;
    border: 0;
  }

  .unplaced ul,
  .why,
  .homeless,
  .fixes li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 8px;
  }

  .why {
    padding-block-end: 8px;
  }

  .unplaced > ul {
    gap: 20px;
    padding: 0;
    list-style: none;
  }

  .unplaced .fixes {
    gap: 16px;
    padding: 0;
    list-style: none;
  }

  .fixes li {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_hv-border);
  }

  .why ul,
  .changes ul,
  .violations ul {
    padding-inline-start: 18px;
    list-style: disc;
  }

  .unplaced .binding {
    display: block;
  }

  .families {
    font-weight: 600;
  }

  .choice,
  .other,
  .progress {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px;
    min-block-size: 44px;
  }

  .choice {
    flex-wrap: nowrap;
  }

  .choice input {
    flex: none;
    accent-color: var(--_hv-brand);
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
  }

  label {
    min-inline-size: 0;
  }

  select {
    min-inline-size: 0;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 8px 12px;
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
  }

  summary {
    min-block-size: 44px;
    line-height: 44px;
    color: var(--_hv-brand);
    cursor: pointer;
  }

  progress {
    flex: 1;
    accent-color: var(--_hv-brand);
  }

  .muted {
    color: var(--_hv-muted);
  }

  .print-sheet th,
  .print-sheet td {
    inline-size: auto;
    min-inline-size: 0;
  }

  @media print {
    .actions {
      display: none;
    }

    .print-sheet tr {
      break-inside: avoid;
    }
  }
`;
