import pg from 'pg';
import { jurisdictions } from '../../../../packages/policies/dist/index.js';
import { buildFacts, layerPolicies, visitFactOf } from '../../../../packages/sdk/dist/policy/index.js';
import { schoolCalendarOf } from '../../../../packages/sdk/dist/roster/index.js';
import { earlierVisits, roster, SCHOOL_ID, TIME_ZONE } from '../../school.mjs';

const TABLES = `
  CREATE SCHEMA by_hand;
  SET search_path TO by_hand;
  CREATE TABLE school (id text PRIMARY KEY, last_sequence bigint NOT NULL DEFAULT 0);
  CREATE TABLE visit (
    id text PRIMARY KEY, school_id text NOT NULL, sequence bigint NOT NULL, document jsonb NOT NULL);
  CREATE UNIQUE INDEX visit_by_sequence ON visit (school_id, sequence);
  CREATE TABLE visit_student (
    student_id text NOT NULL, visit_id text NOT NULL REFERENCES visit (id), PRIMARY KEY (student_id, visit_id));
  CREATE TABLE written (
    key text PRIMARY KEY, request_digest text NOT NULL, answer text, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE access_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, person_id text NOT NULL,
    operation text NOT NULL, subject_ids text[] NOT NULL);
`;

async function fill(pool) {
  await pool.query(TABLES);
  await pool.query('INSERT INTO by_hand.school VALUES ($1, $2)', [SCHOOL_ID, earlierVisits.length]);
  await pool.query(
    `INSERT INTO by_hand.visit (id, school_id, sequence, document)
     SELECT document->>'id', $1, place, document
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS listed (document, place)`,
    [SCHOOL_ID, JSON.stringify(earlierVisits)],
  );
  await pool.query(
    `INSERT INTO by_hand.visit_student
     SELECT jsonb_array_elements_text(document->'studentIds'), id FROM by_hand.visit`,
  );
}

/** The school: its roster in memory, and of its visits what has been read so far. */
class SchoolStore {
  policies = layerPolicies(jurisdictions.fengnan);
  facts = buildFacts({
    roster,
    schoolId: SCHOOL_ID,
    calendar: schoolCalendarOf(roster.academicSessions, TIME_ZONE),
    visits: [],
    declines: [],
    emergencies: [],
  });
  students = new Map(this.facts.students.map((student) => [student.id, student]));
  families = new Map();
  homerooms = new Map();
  lastSequence = 0;

  constructor(pool) {
    this.pool = pool;
    for (const student of this.facts.students) {
      const children = this.families.get(student.familyId);
      if (children) children.push(student);
      else this.families.set(student.familyId, [student]);
    }
    for (const { id, roles } of this.facts.teachers) {
      this.homerooms.set(
        id,
        new Set(roles.filter(({ role }) => role === 'class-teacher').map(({ classId }) => classId)),
      );
    }
  }

  worksHere({ id }) {
    return this.homerooms.has(id);
  }

  mayRecord({ id, role }, studentIds) {
    if (role === 'leader') return studentIds.every((studentId) => this.students.has(studentId));
    const own = this.homerooms.get(id);
    return studentIds.every((studentId) =>
      this.students.get(studentId)?.classes.some(({ classId }) => own.has(classId)),
    );
  }

  /** Reads the visits that have been filed since it last looked. */
  async refresh(client) {
    const { rows } = await client.query('SELECT last_sequence FROM school WHERE id = $1', [SCHOOL_ID]);
    const last = Number(rows[0].last_sequence);
    if (last === this.lastSequence) return;
    const fresh = await client.query(
      'SELECT document FROM visit WHERE school_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence',
      [SCHOOL_ID, this.lastSequence, last],
    );
    const visits = fresh.rows.map(({ document }) => visitFactOf(document, TIME_ZONE));
    this.facts = { ...this.facts, visits: [...this.facts.visits, ...visits] };
    this.lastSequence = last;
  }

  /** Some work in one transaction. */
  async transaction(work) {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

export async function openSchool(connectionString) {
  const pool = new pg.Pool({ connectionString, options: '-c search_path=by_hand' });
  await fill(pool);
  return new SchoolStore(pool);
}
