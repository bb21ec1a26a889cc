/** Who takes part. `most`: up to how many students; beyond that a run would take minutes and tell nothing new. */
export const OURS = 'columns';

export const contestants = [
  { name: 'hand-coded', label: 'hand-coded typed arrays, visits as they arrived', isFloor: true, most: Infinity },
  { name: 'hand-coded-grouped', label: 'hand-coded typed arrays, visits grouped', isFloor: true, most: Infinity },
  { name: OURS, label: 'Homevisit Kit, policy packs over columns', most: Infinity },
  { name: 'duckdb', label: 'DuckDB SQL', most: 8_000_000 },
  { name: 'idiomatic', label: 'idiomatic JavaScript', most: 1_000_000 },
  { name: 'evaluate', label: 'Homevisit Kit, full verdicts from facts', most: 100_000 },
  { name: 'json-rules-engine', label: 'json-rules-engine', most: 100_000 },
];
