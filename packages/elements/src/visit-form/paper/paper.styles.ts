import { css } from 'lit';

/** The paper form: one table on sheets of A4, in black on white whatever the screen looks like. */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 15mm;
  }

  .paper {
    color: #000;
    background-color: #fff;
    font-family: serif;
    font-size: 11pt;
    line-height: 1.5;
  }

  .paper h1 {
    margin: 0 0 4mm;
    font-size: 18pt;
    text-align: center;
  }

  .paper table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  .paper th,
  .paper td {
    padding: 1.5mm 2mm;
    border: 0.3mm solid #000;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }

  .paper th {
    inline-size: 26mm;
    font-weight: 700;
  }

  .paper tr {
    break-inside: avoid;
  }

  .paper .sign {
    block-size: 16mm;
  }

  .paper .filed {
    margin-block: 3mm 0;
    text-align: end;
  }
`;
