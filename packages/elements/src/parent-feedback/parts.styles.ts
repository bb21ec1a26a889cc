import { css } from 'lit';

/** What stands around the questions: ways to more, replies, choices in lines, and facts. */
export const partsStyles = css`
  .line,
  .decline {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 48px;
    padding: 8px 14px;
    line-height: 1.35;
    cursor: pointer;
    touch-action: manipulation;
  }

  .line + .line {
    margin-block-start: 6px;
  }

  .line input,
  .decline input {
    z-index: 1;
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 0;
    accent-color: var(--_hv-brand);
    cursor: inherit;
  }

  .line input:focus-visible,
  .decline input:focus-visible {
    outline: none;
  }

  .line:hover .frame,
  .decline:hover .frame {
    background-image: linear-gradient(rgb(128 128 128 / 14%), rgb(128 128 128 / 14%));
  }

  legend.plain {
    padding-inline: 0;
  }

  .who .muted {
    margin-block-start: 8px;
  }

  .who .muted,
  .report .muted,
  .facts .muted {
    font-size: 0.9em;
  }

  .report,
  .facts,
  .reply,
  .more {
    display: grid;
    gap: 10px;
  }

  .report > label,
  .facts > label,
  .add label {
    font-weight: 600;
  }

  .more {
    margin-block-start: 8px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_hv-border);
  }

  .more .action {
    justify-content: start;
    text-align: start;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }

  .choices .action {
    flex: 1 1 8em;
  }

  .standing {
    font-size: 0.9em;
    font-weight: 600;
  }

  .standing:not([data-status='answered'], [data-status='closed']) {
    color: var(--_hv-muted);
    font-weight: 400;
  }

  .add summary {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_hv-brand);
    text-decoration: underline;
    text-underline-offset: 4px;
    cursor: pointer;
  }

  .add[open] {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .facts dl {
    display: grid;
  }

  .facts dl > div {
    display: grid;
    grid-template-columns: 7em 1fr;
    gap: 0 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_hv-border);
    overflow-wrap: anywhere;
  }

  .facts dd {
    white-space: pre-wrap;
  }

  .facts ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .reference {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-positive-soft);
  }

  .reference strong {
    font-size: 1.25em;
    letter-spacing: 0.06em;
    user-select: all;
  }

  .done-note {
    padding: 12px 16px;
    border: 1px solid transparent;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-positive-soft);
  }
`;
