const quoted = (/** @type {string} */ cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A CSV file (RFC 4180, UTF-8) from a header and rows; a column that a row leaves out is empty.
 *
 * @param {readonly string[]} header
 * @param {readonly Readonly<Record<string, string>>[]} rows
 */
export function csvOf(header, rows) {
  const lines = rows.map((row) => {
    const stray = Object.keys(row).find((column) => !header.includes(column));
    if (stray !== undefined) throw new Error(`the header has no column ${stray}`);
    return header.map((column) => quoted(row[column] ?? '')).join(',');
  });
  return `${[header.join(','), ...lines].join('\n')}\n`;
}
