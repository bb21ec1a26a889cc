import { createHash, randomUUID } from 'node:crypto';
import { checkVisit } from '../../../../packages/sdk/dist/visit/index.js';
import { visitFactOf } from '../../../../packages/sdk/dist/policy/index.js';
import { NOW, SCHOOL_ID, TIME_ZONE } from '../../school.mjs';
import { noteAccess } from './note-access.mjs';
import { sheetOf } from './sheet.mjs';

async function store(client, visit) {
  const { rows } = await client.query(
    'UPDATE school SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence',
    [SCHOOL_ID],
  );
  await client.query('INSERT INTO visit (id, school_id, sequence, document) VALUES ($1, $2, $3, $4)', [
    visit.id,
    SCHOOL_ID,
    rows[0].last_sequence,
    visit,
  ]);
  await client.query('INSERT INTO visit_student SELECT unnest($1::text[]), $2', [visit.studentIds, visit.id]);
}

/** The concerned students and their families' other children, judged by what is kept of just them. */
async function sheetAfter(client, { policies, facts, families, students }, person, studentIds, mayRecord) {
  const concerned = studentIds.flatMap((id) => families.get(students.get(id).familyId).map((child) => child.id));
  const { rows } = await client.query(
    `SELECT document FROM visit WHERE id IN (SELECT visit_id FROM visit_student WHERE student_id = ANY ($1))
      ORDER BY sequence`,
    [concerned],
  );
  const theirs = {
    ...facts,
    students: facts.students.filter(({ id }) => concerned.includes(id)),
    visits: rows.map(({ document }) => visitFactOf(document, TIME_ZONE)),
  };
  const seen = [...new Set([...studentIds, ...concerned])].filter((id) => mayRecord(person, [id]));
  return sheetOf(policies, theirs, seen);
}

/** Files a record once for each key, and says how its students stand now. */
export async function fileVisit(school, { body, headers, person }, reply) {
  if (!school.mayRecord(person, body.studentIds)) return reply.code(403).send({ code: 'subject-not-permitted' });
  const checked = checkVisit(body, school.policies, { now: NOW, calendar: school.facts.calendar });
  if (!checked.ok) return reply.code(422).send({ code: 'visit-not-acceptable', errors: checked.faults });
  const key = `${person.id} ${headers['idempotency-key']}`;
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const answer = await school.transaction(async (client) => {
    const { rowCount } = await client.query(
      'INSERT INTO written (key, request_digest) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [key, digest],
    );
    if (rowCount === 0) {
      const { rows } = await client.query('SELECT request_digest, answer FROM written WHERE key = $1', [key]);
      return rows[0].request_digest === digest ? rows[0].answer : undefined;
    }
    const visit = { ...checked.draft, id: randomUUID(), schoolId: SCHOOL_ID, filedAt: NOW, filedBy: person.id };
    await store(client, visit);
    const sheet = await sheetAfter(client, school, person, visit.studentIds, (...asked) => school.mayRecord(...asked));
    const warnings = checked.warnings.map(({ pointer, code, clauses, values }) => ({ pointer, code, clauses, values }));
    const text = JSON.stringify({ visit, sheet, warnings });
    await client.query('UPDATE written SET answer = $2 WHERE key = $1', [key, text]);
    await noteAccess(client, NOW, person, 'fileVisit', visit.studentIds);
    return text;
  });
  if (answer === undefined) return reply.code(422).send({ code: 'idempotency-key-reused' });
  return reply.type('application/json').send(answer);
}
