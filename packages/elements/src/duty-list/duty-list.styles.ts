import { css } from 'lit';
import { actionStyles } from '../foundation/action.styles.js';
import { proseStyles } from '../foundation/prose.styles.js';

/** One column on a phone; action beside the words where there is room for both. */
export const dutyListStyles = css`
  ${proseStyles}
  ${actionStyles}

  .list {
    display: block;
    color: var(--_hv-text);
    background-color: var(--_hv-surface);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
  }

  .as-of,
  .about,
  .shown {
    color: var(--_hv-muted);
    font-size: 0.8125em;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 12px;
  }

  .filter {
    min-block-size: 44px;
    padding: 4px 14px;
    border: 1px solid var(--_hv-border);
    border-radius: 99px;
    background-color: var(--_hv-surface);
    color: var(--_hv-text);
    font-size: 0.875em;
    cursor: pointer;
  }

  .filter[aria-pressed='true'] {
    border: 2px solid var(--_hv-brand);
    padding: 3px 13px;
    color: var(--_hv-brand);
    font-weight: 600;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block: 8px;
    padding: 6px 12px;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-attention-soft);
    color: var(--_hv-attention);
    font-size: 0.875em;
  }

  .empty {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 20px 16px;
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  .empty .mark {
    color: var(--_hv-positive);
  }

  .mark {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Stronger than the prose of the reasons, which comes later. */
  .list > h3 {
    margin-block: 16px 8px;
  }

  .group {
    display: grid;
    gap: 10px;
  }

  .entry {
    padding: 12px 16px;
    border: 1px solid var(--_hv-border);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_hv-radius);
    --_tone: var(--_hv-muted);
  }

  .entry[data-tone='brand'] {
    --_tone: var(--_hv-brand);
  }

  .entry[data-tone='positive'] {
    --_tone: var(--_hv-positive);
  }

  .entry[data-tone='attention'] {
    --_tone: var(--_hv-attention);
  }

  .entry[data-tone='critical'] {
    --_tone: var(--_hv-critical);
  }

  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 8px 16px;
  }

  .words {
    flex: 1 1 15em;
    min-inline-size: 0;
  }

  .words > * {
    unicode-bidi: plaintext;
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
  }

  .name h4:focus {
    outline: none;
  }

  .name h4:focus-visible {
    outline: 3px solid var(--_hv-brand);
    outline-offset: 2px;
  }

  .class,
  .source {
    color: var(--_hv-muted);
    font-size: 0.875em;
  }

  .said {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_tone);
    font-weight: 600;
  }

  .why > summary {
    display: inline-block;
    min-block-size: 44px;
    min-inline-size: 44px;
    color: var(--_hv-brand);
    font-size: 0.875em;
    font-weight: 600;
    line-height: 44px;
    cursor: pointer;
  }

  .why > summary::before {
    content: '▸ ';
  }

  .why[open] > summary::before {
    content: '▾ ';
  }

  .why ul {
    display: grid;
    gap: 10px;
  }

  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-start: 16px;
  }

  .quietly {
    padding: 20px 16px;
    color: var(--_hv-muted);
  }

  @media (max-width: 480px) {
    .lead .action {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    .filter[aria-pressed='true'] {
      border-color: Highlight;
    }

    .entry {
      border-color: CanvasText;
    }
  }
`;
