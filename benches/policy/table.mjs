import { OURS } from './contestants.mjs';

const short = (number) => (number >= 100 ? number.toFixed(0) : number.toPrecision(3));

/** A table of one size for readers. */
export function sizeTable(measured) {
  const ours = measured.find(({ name }) => name === OURS);
  const head = ['contestant', 'CPU ms', 'wall ms', 'ours is × of it', 'first ms', 'load ms', 'peak MB'];
  const rows = measured.map((one) =>
    one.why
      ? [one.label, `failed: ${one.why}`]
      : [
          one.label,
          short(one.cpuMs),
          short(one.ms),
          ours?.cpuMs === undefined ? '' : short(ours.cpuMs / one.cpuMs),
          short(one.coldMs),
          short(one.loadMs),
          short(one.peakMegabytes),
        ],
  );
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  return [head, ...rows].map(line).join('\n');
}
