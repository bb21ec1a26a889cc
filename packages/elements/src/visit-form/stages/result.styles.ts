import { css } from 'lit';

/** What stops filing, what is to be confirmed, and what came of it. */
export const resultStyles = css`
  .summary {
    gap: calc(var(--_hv-space) * 2);
    border-color: var(--_hv-critical);
    background-color: var(--_hv-critical-soft);
  }

  .summary-heading {
    color: var(--_hv-critical);
    font-weight: 700;
  }

  .link {
    min-block-size: 44px;
    padding: calc(var(--_hv-space) * 1.5) 0;
    border: 0;
    background: none;
    color: var(--_hv-critical);
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }

  .warnings {
    border-color: var(--_hv-attention);
    background-color: var(--_hv-attention-soft);
  }

  .warnings ul,
  .note ul {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .warnings .source,
  .note .source {
    color: var(--_hv-attention);
  }

  .outcome ~ .card {
    margin-block-start: calc(var(--_hv-space) * 4);
  }

  .tick {
    display: inline-grid;
    place-items: center;
    inline-size: 1.6em;
    block-size: 1.6em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background-color: var(--_hv-positive-soft);
    color: var(--_hv-positive);
  }

  .duties {
    display: grid;
    gap: calc(var(--_hv-space) * 3);
  }

  .duty {
    padding-inline-start: calc(var(--_hv-space) * 3);
    border-inline-start: 4px solid var(--_hv-positive);
  }

  .duty[data-tone='attention'] {
    border-color: var(--_hv-attention);
  }

  .duty-title {
    font-weight: 600;
  }

  .link-row {
    display: flex;
    gap: calc(var(--_hv-space) * 2);
  }

  .link-row .action {
    flex: none;
  }
`;
