import { css } from 'lit';

/** Buttons: `class="action"`, with `primary`, `quiet` or `critical` beside it. At least 44 px high. */
export const actionStyles = css`
  .action {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_hv-space) * 2);
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: calc(var(--_hv-space) * 2) calc(var(--_hv-space) * 5);
    border: 1px solid var(--_hv-muted);
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-surface);
    color: var(--_hv-text);
    font-weight: 600;
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  .action:hover {
    background-image: linear-gradient(rgb(128 128 128 / 14%), rgb(128 128 128 / 14%));
  }

  .action.primary {
    border-color: transparent;
    background-color: var(--_hv-brand);
    color: var(--_hv-on-brand);
  }

  .action.quiet {
    border-color: transparent;
    background-color: transparent;
    color: var(--_hv-brand);
  }

  .action.critical {
    border-color: var(--_hv-critical);
    color: var(--_hv-critical);
  }

  .action[disabled],
  .action[aria-disabled='true'] {
    opacity: 0.6;
    cursor: not-allowed;
  }

  @media (forced-colors: active) {
    .action {
      border-color: ButtonText;
    }

    .action[disabled],
    .action[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
