import { css } from 'lit';

/** The list of tasks, notes, photos and the deadline. */
export const stageStyles = css`
  .note.plain {
    background-color: var(--_hv-sunken);
  }

  .tasks,
  .photos {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
  }

  .task {
    display: grid;
    gap: var(--_hv-space);
    padding-inline: calc(var(--_hv-space) * 3);
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  .task .choice {
    min-block-size: 52px;
  }

  .task .control {
    margin-block-end: calc(var(--_hv-space) * 3);
  }

  .finding,
  .note-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .finding .action {
    justify-self: end;
  }

  .note-row {
    gap: calc(var(--_hv-space) * 2);
    padding-block-end: calc(var(--_hv-space) * 2);
    border-block-end: 1px solid var(--_hv-border);
  }

  .note-row .actions {
    padding-block: 0;
  }

  .deadline {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
    padding-inline: calc(var(--_hv-space) * 4);
    border-inline-start: 4px solid var(--_hv-positive);
  }

  .deadline[data-late='true'] {
    border-color: var(--_hv-attention);
  }

  .photo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_hv-space) * 2) calc(var(--_hv-space) * 3);
  }

  .photo canvas {
    max-inline-size: 80px;
    max-block-size: 80px;
    border-radius: var(--_hv-radius);
  }

  label.action {
    position: relative;
  }

  label.action:focus-within {
    outline: 3px solid var(--_hv-brand);
    outline-offset: 2px;
  }

  .to-confirm {
    display: grid;
    gap: calc(var(--_hv-space) * 2);
  }

  .paper-on-screen {
    overflow-x: auto;
    padding: calc(var(--_hv-space) * 3);
    border: 1px solid var(--_hv-border);
    border-radius: var(--_hv-radius);
  }

  .paper-on-screen h1 {
    font-size: 1.25em;
  }

  .paper-on-screen table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .paper-on-screen :is(tr, th, td) {
    display: block;
    text-align: start;
    white-space: pre-line;
  }

  .paper-on-screen th {
    padding-block-start: calc(var(--_hv-space) * 2);
    color: var(--_hv-muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  .paper-on-screen .sign {
    display: none;
  }

  @media (forced-colors: active) {
    .task {
      border: 1px solid ButtonText;
    }
  }

  .row.with-day {
    grid-template-columns: repeat(auto-fit, minmax(min(10.5em, 100%), 1fr));
  }
`;
