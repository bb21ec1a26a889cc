import { css } from 'lit';
import { fieldStyles as sharedStyles } from '../../fields/field.styles.js';

/** What fields of the visit form have beside those of every form: reasons, visitors, requests. */
export const fieldStyles = css`
  ${sharedStyles}

  .why {
    flex: none;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 calc(var(--_hv-space) * 2);
    border: 0;
    background: none;
    color: var(--_hv-muted);
    font-size: 0.875em;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .reasons,
  .note {
    display: grid;
    gap: calc(var(--_hv-space) * 3);
    padding: calc(var(--_hv-space) * 3) calc(var(--_hv-space) * 4);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-sunken);
    font-size: 0.9375em;
  }

  .reasons[hidden],
  .note:empty {
    display: none;
  }

  .note {
    background-color: var(--_hv-attention-soft);
  }

  .reason-title {
    font-weight: 600;
  }

  .particulars {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_hv-space) * 4);
    padding-inline-start: calc(var(--_hv-space) * 4);
    border-inline-start: 2px solid var(--_hv-border);
  }

  .visitors {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
  }

  .visitor,
  .add {
    display: grid;
    grid-template-columns: minmax(4em, 1fr) minmax(7em, 1.5fr) auto;
    align-items: center;
    gap: calc(var(--_hv-space) * 2);
  }

  .add {
    padding-block-start: calc(var(--_hv-space) * 3);
    border-block-start: 1px solid var(--_hv-border);
  }

  .visitor .action,
  .add .action {
    padding-inline: calc(var(--_hv-space) * 3);
  }

  .request {
    display: grid;
    justify-items: end;
  }

  .request .field {
    inline-size: 100%;
  }
`;
