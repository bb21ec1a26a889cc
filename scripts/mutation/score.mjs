const NOTICED = new Set(['Killed', 'Timeout']);
const MISSED = new Set(['Survived', 'NoCoverage']);

/** How many changes tests noticed and missed, and the share of the noticed in percent; 100 where there is none. */
export function scoreOf(mutants) {
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
  const missed = mutants.filter(({ status }) => MISSED.has(status)).length;
  const untested = mutants.filter(({ status }) => status === 'NoCoverage').length;
  const score = noticed + missed === 0 ? 100 : (100 * noticed) / (noticed + missed);
  return { noticed, missed, untested, left: mutants.length - noticed - missed, score };
}

function byFile(mutants) {
  const files = new Map();
  for (const mutant of mutants) {
    if (!files.has(mutant.fileName)) files.set(mutant.fileName, []);
    files.get(mutant.fileName).push(mutant);
  }
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A table for readers: one line a file, and the total. */
export function scoreTable(mutants, folder) {
  const shortName = (file) => file.slice(folder.length + 1);
  const head = ['file', 'score %', 'noticed', 'missed', 'of these untested', 'left out'];
  const rowOf = (label, some) => {
    const { score, noticed, missed, untested, left } = scoreOf(some);
    return [label, score.toFixed(1), ...[noticed, missed, untested, left].map(String)];
  };
  const rows = [
    head,
    ...byFile(mutants).map(([file, own]) => rowOf(shortName(file), own)),
    rowOf('all files', mutants),
  ];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
    )
    .join('\n');
}

/** Every change that no test noticed, with its place. */
export function survivorLines(mutants) {
  return byFile(mutants).flatMap(([file, own]) =>
    own
      .filter(({ status }) => MISSED.has(status))
      .sort((a, b) => a.location.start.line - b.location.start.line)
      .map(
        ({ location, status, mutatorName, replacement }) =>
          `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`,
      ),
  );
}
