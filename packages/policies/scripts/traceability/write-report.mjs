import { format, resolveConfig } from 'prettier';

const KINDS = {
  R: 'rule',
  F: 'field',
  W: 'workflow',
  A: 'count or report',
  D: 'conduct or guidance',
  X: 'outside software',
};

/** A cell of a table holds no line and no bar. */
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
const table = (head, lines) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

function clauseCell({ id, clause, isCoded, vectors }) {
  if (!isCoded) return `${id} (not codable)`;
  return clause.rule.kind === 'counts-as' ? `${id} (tested with the clauses it widens)` : `${id} (${vectors})`;
}

function rowsPart(rows, clauses) {
  const lines = rows.map(({ row, kinds, title }) => [
    row,
    kinds.join(' '),
    title,
    clauses
      .filter(({ clause }) => clause.rows?.includes(row))
      .map(clauseCell)
      .join(', '),
  ]);
  return table(['Row', 'Kind', 'Capability', 'Clauses (vectors)'], lines);
}

function documentPart(pack, clauses) {
  const own = clauses.filter((one) => one.pack === pack);
  const silent = own.filter(({ isCoded }) => !isCoded);
  const vectors = own.reduce((sum, one) => sum + one.vectors, 0);
  const lines = silent.map(({ clause }) => [
    clause.id,
    clause.citation.section,
    clause.title.en,
    clause.rule.reason.en,
  ]);
  return [
    `### ${pack.title.en} (\`${pack.id}\`)`,
    `${own.length} clauses, ${own.length - silent.length} of them coded, with ${vectors} vectors; ${silent.length} not codable:`,
    table(['Clause', 'Section', 'What it says', 'Why it is not codable'], lines),
  ].join('\n\n');
}

/** The whole report as Markdown, formatted as every other document of the repository. */
export async function reportOf({ packs, clauses }, rows, path) {
  const coded = clauses.filter(({ isCoded }) => isCoded);
  const kinds = Object.entries(KINDS).map(([code, name]) => `${code} ${name}`);
  const text = [
    '<!-- Written by `node packages/policies/scripts/traceability.mjs` from the packs; edit those. -->',
    '# From capability to clause to vector',
    `What the five documents describe, in ${rows.length} rows, and the clauses that answer each. Kinds: ${kinds.join(', ')}. A number in brackets says how many vectors stand beside a clause; together there are ${clauses.length} clauses, ${coded.length} of them coded.`,
    '## Rows',
    rowsPart(rows, clauses),
    '## Documents',
    ...packs.map((pack) => documentPart(pack, clauses)),
    '',
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(path)), parser: 'markdown' });
}
