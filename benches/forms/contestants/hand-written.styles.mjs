import { css } from 'lit';

/** Looks like our form: the same labels, boxes and messages. */
export const handWrittenStyles = css`
  :host {
    display: block;
    font:
      16px / 1.6 system-ui,
      sans-serif;
    color: #1b2a2e;
  }

  form {
    display: grid;
    gap: 24px;
    max-inline-size: 44em;
    padding: 16px;
  }

  h2,
  p {
    margin: 0;
  }

  .field,
  .entry {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }

  .entry {
    padding: 12px;
    border: 1px solid #cdd7d9;
    border-radius: 10px;
  }

  .label {
    font-weight: 600;
  }

  .mark {
    margin-inline-start: 0.5em;
    color: #536267;
    font-size: 0.8125em;
    font-weight: 400;
  }

  .control {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid #536267;
    border-radius: 10px;
    font: inherit;
  }

  .control[aria-invalid='true'] {
    border: 2px solid #a6231c;
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
  }

  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
  }

  .error {
    padding-inline-start: 8px;
    border-inline-start: 3px solid #a6231c;
    color: #a6231c;
  }

  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 12px;
  }

  button {
    min-block-size: 44px;
    padding: 8px 20px;
    border: 1px solid #536267;
    border-radius: 10px;
    background: #fff;
    font: inherit;
    font-weight: 600;
  }
`;
