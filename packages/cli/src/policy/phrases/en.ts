import type { PolicyPhrases } from './policy-phrases.js';

/** The words of `homevisit policy`, in English. */
export const en: PolicyPhrases = {
  description: 'check, test and explain policy packs',
  check:
    'check packs: schema, words, references, layers, holes and overlaps of cohorts, contradictions, loosening, published figures, changed sources, missing vectors',
  test: 'run the vectors of packs',
  explain: 'put one clause into words',
  paths: 'files of packs, or folders that hold them',
  pack: 'file of a pack, or the id of one',
  clause: 'id of the clause',
  sources: 'folder with the texts of the documents',
  vectors: 'files of vectors (YAML or JSON); without it, those beside the packs',
  json: 'print JSON',
  severities: { error: 'error', warning: 'warning' },
  problems: {
    'not-found': () => 'there is no such file or folder',
    syntax: (detail) => `is no valid YAML or JSON: ${detail}`,
    'unknown-format': (detail) =>
      `format is ${detail}; it should be homevisit-policy/1 (a pack) or homevisit-vectors/1 (vectors), on the first line`,
    'no-packs': () => 'holds no policy pack (format: homevisit-policy/1)',
  },
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  vectorCount: (count) => `${count} ${count === 1 ? 'vector' : 'vectors'}`,
  checked: (errors, warnings) =>
    `Checked: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  tested: (passed, failed) => `Vectors: ${passed} passed, ${failed} failed.`,
  noVectors:
    'There are no vectors to run: put them beside the pack (format: homevisit-vectors/1), or name files with --vectors.',
  part: 'part',
  expected: 'expected',
  actual: 'got',
  nothing: '(nothing)',
  missingVerdict: (expected) => `expected the verdict ${expected}, there was none`,
  extraVerdict: (actual) =>
    `got ${actual} besides; expect it too, or name the period of each expectation so that others are not looked at`,
  because: 'why',
  source: 'Source',
  characters: (start, end) => `characters ${start}–${end}`,
  interpretation: 'Interpretation',
  unknownClause: (clause, known) => `There is no clause ${clause}. There are: ${known.join(', ')}`,
};
