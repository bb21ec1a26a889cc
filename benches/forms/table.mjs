const number = (value, digits) => (typeof value === 'number' ? value.toFixed(digits) : '–');
const kilobytes = (bytes) => number(bytes / 1024, 1);

const COLUMNS = [
  ['script KiB raw / br', (one) => `${kilobytes(one.scriptRaw)} / ${kilobytes(one.script)}`],
  ['style KiB br', (one) => kilobytes(one.style)],
  ['script ms', (one, floor) => `${number(one.scriptMs, 0)} (${number(one.scriptMs / floor.scriptMs, 1)}×)`],
  ['interactive ms', (one) => number(one.interactiveMs, 0)],
  ['key→frame ms', (one) => number(one.keyMs, 0)],
  ['script ms/key', (one) => number(one.scriptPerKeyMs, 1)],
  ['key→validation ms', (one) => number(one.validationMs, 0)],
  ['20 badges ms', (one, floor) => `${number(one.badgesMs, 0)} (${number(one.badgesMs / floor.badgesMs, 2)}×)`],
  ['first 20 ms', (one) => number(one.firstBadgesMs, 0)],
  ['heap MB', (one) => number(one.heapMegabytes, 2)],
  ['nodes', (one) => number(one.nodes, 0)],
];

/** A table for readers, as Markdown. */
export function formTables(measured) {
  const floor = measured.find(({ isFloor }) => isFloor);
  const head = ['contestant', ...COLUMNS.map(([title]) => title)];
  const rows = measured.map((one) => [
    one.label,
    ...COLUMNS.map(([, show]) => (one.why ? 'failed' : show(one, floor))),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
