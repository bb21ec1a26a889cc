/** DuckDB in process: the six duties as SQL, verdicts into two tables, counts from them. */
import { DuckDBInstance } from '@duckdb/node-api';
import { asOfMinute, epochDayOf, NEVER, tellRows } from '../dataset.mjs';

const day = (date) => epochDayOf(date);
const between = (from, to) => `day BETWEEN ${day(from)} AND ${day(to)}`;
const FIRST_TERM = between('2026-09-01', '2027-01-29');
const SECOND_TERM = between('2027-02-26', '2027-07-10');
const YEAR = between('2026-09-01', '2027-07-10');

const STUDENTS = `
  CREATE OR REPLACE TEMP TABLE student_verdict AS
  SELECT student.id,
    CASE WHEN in_year THEN 'met' ELSE 'open' END::status AS year,
    CASE WHEN special THEN CASE WHEN in_term_1 THEN 'met' ELSE 'breached' END END::status AS "term 1",
    CASE WHEN special THEN CASE WHEN in_term_2 THEN 'met' ELSE 'open' END END::status AS "term 2",
    CASE WHEN special THEN CASE WHEN in_person_1 THEN 'met' ELSE 'breached' END END::status AS "in-person 1",
    CASE WHEN special THEN CASE WHEN in_person_2 THEN 'met' ELSE 'open' END END::status AS "in-person 2"
  FROM student LEFT JOIN (
    SELECT student AS id,
      bool_or(mode IN (0, 1, 3) AND ${YEAR}) AS in_year,
      bool_or(mode <> 5 AND ${FIRST_TERM}) AS in_term_1,
      bool_or(mode <> 5 AND ${SECOND_TERM}) AS in_term_2,
      bool_or(mode IN (0, 1) AND ${FIRST_TERM}) AS in_person_1,
      bool_or(mode IN (0, 1) AND ${SECOND_TERM}) AS in_person_2
    FROM visit WHERE ended <= ${asOfMinute} AND filed <= ${asOfMinute} GROUP BY student
  ) answered USING (id)`;

const VISITS = `
  CREATE OR REPLACE TEMP TABLE visit_verdict AS
  SELECT id,
    CASE
      WHEN filed <= ${asOfMinute} THEN CASE WHEN filed <= ended + 2880 THEN 'met' ELSE 'breached' END
      WHEN ${asOfMinute} > ended + 2880 THEN 'overdue'
      WHEN ended + 2880 - ${asOfMinute} <= 20160 THEN 'due-soon'
      ELSE 'open'
    END::status AS record,
    CASE WHEN mode IN (0, 1) THEN CASE WHEN visitors >= 2 THEN 'met' ELSE 'breached' END END::status AS team,
    CASE WHEN mode IN (0, 1) THEN CASE WHEN safety THEN 'met' ELSE 'breached' END END::status AS safety
  FROM visit WHERE ended <= ${asOfMinute}`;

const COLUMNS = {
  student_verdict: ['year', 'term 1', 'term 2', 'in-person 1', 'in-person 2'],
  visit_verdict: ['record', 'team', 'safety'],
};

async function loadTables(connection, students, seed) {
  await connection.run("CREATE TYPE status AS ENUM ('met', 'open', 'due-soon', 'overdue', 'breached')");
  await connection.run('CREATE TABLE student (id INTEGER, special BOOLEAN)');
  await connection.run(
    'CREATE TABLE visit (id INTEGER, student INTEGER, day SMALLINT, mode UTINYINT, visitors UTINYINT, safety BOOLEAN, ' +
      'ended INTEGER, filed INTEGER)',
  );
  const studentRows = await connection.createAppender('student');
  const visitRows = await connection.createAppender('visit');
  let student = 0;
  let visit = 0;
  tellRows(students, seed, {
    student: (special) => {
      studentRows.appendInteger(student++);
      studentRows.appendBoolean(special);
      studentRows.endRow();
    },
    visit: (of, on, mode, visitors, safety, ended, filed) => {
      visitRows.appendInteger(visit++);
      visitRows.appendInteger(of);
      visitRows.appendSmallInt(on);
      visitRows.appendUTinyInt(mode);
      visitRows.appendUTinyInt(visitors);
      visitRows.appendBoolean(safety);
      visitRows.appendInteger(ended);
      if (filed === NEVER) visitRows.appendNull();
      else visitRows.appendInteger(filed);
      visitRows.endRow();
    },
  });
  studentRows.closeSync();
  visitRows.closeSync();
}

export async function load({ students, seed }) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await loadTables(connection, students, seed);
  return async () => {
    await connection.run(STUDENTS);
    await connection.run(VISITS);
    const counts = {};
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const column of columns) {
        const sql = `SELECT "${column}"::VARCHAR, count(*)::INTEGER FROM ${table} WHERE "${column}" IS NOT NULL GROUP BY 1`;
        const rows = (await connection.runAndReadAll(sql)).getRows();
        counts[column] = Object.fromEntries(rows);
      }
    }
    return counts;
  };
}
