import { css } from 'lit';

/** A week of visits, each on its chip, and how a day takes what is held over it. */
export const weekTableStyles = css`
  .sheet {
    overflow: auto;
    max-block-size: 80vh;
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }

  th,
  td {
    /* More than there is: so all days share the room alike. */
    inline-size: 1000px;
    min-inline-size: 104px;
    padding: 6px;
    border-block-end: 1px solid var(--_hv-border);
    border-inline-end: 1px solid var(--_hv-border);
    text-align: start;
    vertical-align: top;
  }

  th {
    background-color: var(--_hv-sunken);
    font-weight: 600;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    /* A weekday is not torn apart. */
    word-break: keep-all;
  }

  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 80px;
    min-inline-size: 80px;
  }

  thead th:first-child {
    z-index: 3;
  }

  .chip {
    display: grid;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-end: 4px;
    padding: 4px 8px;
    border: 1px solid var(--_hv-border);
    border-inline-start: 4px solid var(--_hv-brand);
    border-radius: 6px;
    background-color: var(--_hv-surface);
    line-height: 1.35;
    text-align: start;
    cursor: grab;
  }

  .chip[data-pinned] {
    border: 2px solid var(--_hv-text);
    border-inline-start-width: 6px;
    border-inline-start-style: double;
  }

  .chip[aria-pressed='true'] {
    outline: 3px dashed var(--_hv-brand);
    outline-offset: 1px;
  }

  .time,
  .note,
  .outing {
    color: var(--_hv-muted);
    font-size: 0.8125em;
    font-weight: 400;
  }

  .pin {
    color: var(--_hv-text);
    font-weight: 600;
  }

  .late {
    color: var(--_hv-attention);
  }

  .outing {
    margin: 0;
  }

  [data-fit='fits'],
  [data-fit='here'] {
    background-color: var(--_hv-positive-soft);
    color: var(--_hv-positive);
  }

  [data-fit='crowded'],
  [data-fit='frozen'] {
    background-color: var(--_hv-attention-soft);
    color: var(--_hv-attention);
  }

  [data-fit='impossible'] {
    background-color: var(--_hv-critical-soft);
    color: var(--_hv-critical);
  }

  th .verdict {
    display: block;
    color: inherit;
  }

  p.verdict {
    padding: 8px 12px;
    border-radius: 6px;
  }
`;
