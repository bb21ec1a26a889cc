/** What is wrong between rows and clauses, a sentence each: a row in no clause, a clause that names no known row. */
export function findGaps(rows, clauses) {
  const linked = new Set(clauses.flatMap(({ clause }) => clause.rows ?? []));
  const known = new Set(rows.map(({ row }) => row));
  return [
    ...rows
      .filter(({ row }, index) => row !== index + 1)
      .map(({ row }) => `capability-rows.yaml: row ${row} is out of order; number the rows from 1 without a gap`),
    ...rows
      .filter(({ row }) => !linked.has(row))
      .map(({ row, title }) => `row ${row} (${title}) is in no clause; add it to the \`rows\` of one`),
    ...clauses
      .filter(({ clause }) => !clause.rows?.length)
      .map(({ id }) => `clause ${id} names no row; add the rows that it answers`),
    ...clauses.flatMap(({ id, clause }) =>
      (clause.rows ?? []).filter((row) => !known.has(row)).map((row) => `clause ${id} names row ${row}, which is none`),
    ),
  ];
}
