import { css } from 'lit';
import { actionStyles } from '../foundation/action.styles.js';
import { proseStyles } from '../foundation/prose.styles.js';

/** A sheet at the lower edge on phones, a box in the middle on larger screens. */
export const dutyPanelStyles = css`
  ${proseStyles}
  ${actionStyles}

  .panel {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: 92%;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 16px 16px 0 0;
    background-color: var(--_hv-surface);
    color: var(--_hv-text);
    box-shadow: 0 12px 32px rgb(0 0 0 / 35%);
  }

  .panel[open] {
    display: flex;
  }

  /* Custom properties do not reach a backdrop in older engines. */
  .panel::backdrop {
    background-color: rgb(9 27 31 / 50%);
  }

  .frame {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
  }

  .panel header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 12px 8px 12px 20px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_hv-border);
  }

  /* Clauses and explanations may be in another language than the texts around them. */
  .duty p,
  .duty h4,
  .duty dd {
    unicode-bidi: plaintext;
  }

  .panel h2:focus {
    outline: none;
  }

  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_hv-muted);
    cursor: pointer;
  }

  .close:hover {
    background-color: var(--_hv-sunken);
  }

  .content {
    flex: 1;
    padding: 16px 20px 24px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .content:focus-visible {
    outline-offset: -4px;
  }

  .as-of {
    color: var(--_hv-muted);
    font-size: 0.8125em;
  }

  .notice {
    margin-block-start: 8px;
    padding: 4px 12px;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-attention-soft);
    color: var(--_hv-attention);
    font-size: 0.875em;
  }

  .notice .show {
    color: inherit;
  }

  .content h3 {
    margin-block: 20px 8px;
  }

  .content ul {
    display: grid;
    gap: 12px;
  }

  .duty {
    padding: 14px 16px;
    border: 1px solid var(--_hv-border);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_hv-radius);
    --_tone: var(--_hv-muted);
    --_soft: var(--_hv-sunken);
  }

  .content .standings {
    grid-template-columns: repeat(auto-fill, minmax(9em, 1fr));
    gap: 8px;
  }

  .standings .duty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    padding: 8px 12px;
    font-size: 0.875em;
  }

  .duty[data-tone='brand'] {
    --_tone: var(--_hv-brand);
  }

  .duty[data-tone='positive'] {
    --_tone: var(--_hv-positive);
    --_soft: var(--_hv-positive-soft);
  }

  .duty[data-tone='attention'] {
    --_tone: var(--_hv-attention);
    --_soft: var(--_hv-attention-soft);
  }

  .duty[data-tone='critical'] {
    --_tone: var(--_hv-critical);
    --_soft: var(--_hv-critical-soft);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 6px;
    font-size: 0.8125em;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 9px;
    border: 1px solid var(--_hv-border);
    border-radius: 99px;
    color: var(--_hv-muted);
  }

  .tag.status {
    border-color: transparent;
    background-color: var(--_soft);
    color: var(--_tone);
    font-weight: 600;
  }

  .tag .mark {
    inline-size: 14px;
    block-size: 14px;
  }

  .said {
    color: var(--_tone);
    font-weight: 600;
  }

  .about:empty,
  .summary:empty {
    display: none;
  }

  .about,
  .cited {
    color: var(--_hv-muted);
    font-size: 0.875em;
  }

  .summary {
    margin-block: 4px;
  }

  details {
    margin-block-start: 4px;
  }

  summary {
    min-block-size: 44px;
    color: var(--_hv-brand);
    font-size: 0.875em;
    font-weight: 600;
    line-height: 44px;
    cursor: pointer;
  }

  dl {
    display: grid;
    gap: 10px;
    font-size: 0.875em;
  }

  dt {
    color: var(--_hv-muted);
  }

  .panel footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 12px;
    padding: 12px 20px;
    padding-block-end: calc(12px + env(safe-area-inset-bottom, 0px));
    border-block-start: 1px solid var(--_hv-border);
  }

  .panel footer .action {
    flex: 1;
  }

  @media (min-width: 640px) {
    .panel {
      inset: 0;
      inline-size: 620px;
      max-block-size: 86%;
      margin: auto;
      block-size: -moz-fit-content;
      block-size: fit-content;
      border-radius: 16px;
    }

    dl > div {
      display: grid;
      grid-template-columns: 9em 1fr;
      gap: 4px 16px;
    }

    dd {
      grid-column: 2;
    }

    .panel footer .action {
      flex: none;
    }
  }

  @media (forced-colors: active) {
    .panel {
      border: 2px solid CanvasText;
    }

    .close {
      border: 1px solid ButtonText;
    }
  }
`;
