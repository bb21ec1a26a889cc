import { css } from 'lit';

/** The page of a form: one column, which a wide host does not stretch. */
export const formStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_hv-space) * 6);
    max-inline-size: 44em;
    padding: calc(var(--_hv-space) * 4);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
  }

  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_hv-space) * 6);
  }

  p,
  h2,
  ul {
    margin: 0;
  }

  h2 {
    font-size: 1.25em;
    line-height: 1.4;
  }

  h2:focus {
    outline: none;
  }

  .faults {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
    padding: calc(var(--_hv-space) * 4);
    border-inline-start: 4px solid var(--_hv-critical);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-critical-soft);
    color: var(--_hv-text);
  }

  .faults p {
    font-weight: 600;
  }

  .faults ul {
    padding-inline-start: 1.25em;
  }

  .link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_hv-space) * 3);
  }
`;
