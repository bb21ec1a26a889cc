import { css } from 'lit';

/** Of what is said about keeping; put on the element together with the part. */
export const keepingStyles = css`
  .keeping {
    display: grid;
    gap: 4px;
    margin-block-end: 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_hv-border);
    font-size: 0.875em;
  }
  .keeping p {
    margin: 0;
  }
  .keeping .link {
    min-block-size: 44px;
    padding-inline: 8px;
  }
  .keeping .warn,
  .waiting .warn {
    font-weight: 600;
  }
  .versions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .version {
    flex: 1 1 220px;
    padding: 8px 12px;
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }
  .version dl,
  .version dd {
    margin: 0;
  }
  .version dt {
    font-size: 0.875em;
  }
  .version dd {
    margin-block-end: 8px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
