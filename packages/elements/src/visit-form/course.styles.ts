import { css } from 'lit';

/** The course by taps. */
export const courseStyles = css`
  .course {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
  }

  .tap {
    inline-size: 100%;
    min-block-size: 56px;
    border-color: var(--_hv-brand);
    color: var(--_hv-brand);
    font-size: 1.125em;
  }

  .page[data-narrow='false'] :is(.course > .tap, .card > .action, .card .field > .action) {
    inline-size: auto;
    justify-self: start;
  }

  .made {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_hv-space) * 2);
  }

  .made li {
    flex: 1;
  }

  .made-tap {
    display: grid;
    justify-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    min-inline-size: 56px;
    padding: var(--_hv-space) calc(var(--_hv-space) * 2);
    border: 0;
    border-radius: var(--_hv-radius);
    background-color: var(--_hv-positive-soft);
    color: var(--_hv-positive);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .made-tap .hint {
    color: inherit;
  }

  @media (forced-colors: active) {
    .made-tap {
      border: 1px solid ButtonText;
    }
  }
`;
