import { css } from 'lit';

/** What to do next, before the duties themselves. */
export const nextStepsStyles = css`
  .content .next {
    gap: 8px;
  }

  .next .duty {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 2px 12px;
    padding: 8px 12px;
  }

  .next .tag {
    grid-row: 2;
    justify-self: start;
    font-size: 0.8125em;
  }

  .next .of-class {
    color: var(--_hv-muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .next .action {
    grid-row: 1 / 3;
    grid-column: 2;
  }
`;
