import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('writing once, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const visitsOf = async (school: TestSchool, studentId = 'student-1-2') =>
    (await school.call('listVisits', { by: { as: 'head' }, path: { studentId } })).answer.visits;

  const filing = { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-2']), key: 'k-1' } as const;

  it('gives the first answer again, to the letter, even later', async () => {
    const school = await createTestSchool(database);
    const first = await school.call('fileVisit', filing);
    school.now = '2026-12-01T08:00:00+08:00';
    const again = await school.call('fileVisit', filing);
    expect(again.text).toBe(first.text);
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expect(await visitsOf(school)).toHaveLength(1);
  });

  it('does not depend on the order in which the body was written', async () => {
    const school = await createTestSchool(database);
    const first = await school.call('fileVisit', filing);
    const turned = Object.fromEntries(Object.entries(filing.body).reverse()) as typeof filing.body;
    expect((await school.call('fileVisit', { ...filing, body: turned })).text).toBe(first.text);
  });

  it('files one record however many copies arrive at once, and answers all of them alike', async () => {
    const school = await createTestSchool(database);
    const answers = await Promise.all(Array.from({ length: 12 }, () => school.call('fileVisit', filing)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotent-replayed') === null)).toHaveLength(1);
    expect(await visitsOf(school)).toHaveLength(1);
  });

  it('files many different records at once, each with a number of its own', async () => {
    const school = await createTestSchool(database);
    const keys = Array.from({ length: 12 }, (_, index) => `k-${index}`);
    const answers = await Promise.all(keys.map((key) => school.call('fileVisit', { ...filing, key })));
    expect(new Set(answers.map(({ answer }) => answer.visit.id)).size).toBe(12);
    const rows = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('SELECT sequence FROM visit_event ORDER BY sequence'),
    );
    expect(rows.map((row) => row['sequence'])).toEqual(keys.map((_, index) => index + 1));
    // Each sheet shows the own visit and those that came before it: nothing is missed, nothing is seen too early.
    const seen = answers.map(({ answer }) => {
      const verdict = answer.sheet.subjects[0]!.verdicts.find(({ clause }) => clause === 'moe/M1');
      expect(verdict!.evidence.length).toBeGreaterThan(0);
      return new Set(
        answer.sheet.subjects[0]!.verdicts.flatMap(({ subject }) => (subject.type === 'visit' ? [subject.id] : [])),
      ).size;
    });
    expect([...seen].sort((a, b) => a - b)).toEqual(keys.map((_, index) => index + 1));
  });

  it('refuses another body with the same key', async () => {
    const school = await createTestSchool(database);
    await school.call('fileVisit', filing);
    const { problem } = await school.call('fileVisit', {
      ...filing,
      body: visitDraftOf(['student-1-2'], { followUp: '再联系' }),
    });
    expect(problem).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await visitsOf(school)).toHaveLength(1);
  });

  it('takes the key of somebody else, of another operation and of another school as another key', async () => {
    const school = await createTestSchool(database);
    const first = await school.call('fileVisit', filing);
    const head = await school.call('fileVisit', { ...filing, by: { as: 'head' } });
    expect(head.answer.visit.id).not.toBe(first.answer.visit.id);
    const declined = await school.call('recordDecline', {
      by: filing.by,
      key: filing.key,
      body: { studentIds: ['student-1-2'], reason: 'no-time', offered: ['phone'] },
    });
    expect(declined.status).toBe(200);
    const elsewhere = await createTestSchool(database);
    expect((await elsewhere.call('fileVisit', filing)).status).toBe(200);
  });

  it('keeps nothing of a refused write, so that it can be mended and sent with the same key', async () => {
    const school = await createTestSchool(database);
    const refused = await school.call('fileVisit', {
      ...filing,
      body: visitDraftOf(['student-1-2'], { findings: {} }),
    });
    expect(refused.status).toBe(422);
    expect((await school.call('fileVisit', filing)).status).toBe(200);
  });

  it('leaves nothing behind when the connection breaks before the end, so that the same write succeeds later', async () => {
    let broken = true;
    const unreliable: Database = {
      ...database,
      transaction: (work) =>
        database.transaction((transaction) =>
          work({
            ...transaction,
            query(text, parameters) {
              // The last statement of a write: everything else has been done by then.
              if (broken && text.includes('INSERT INTO access_log')) {
                throw Object.assign(new Error('terminating connection'), { code: '57P01' });
              }
              return transaction.query(text, parameters);
            },
          }),
        ),
    };
    const school = await createTestSchool(unreliable);
    const { problem } = await school.call('fileVisit', filing);
    expect(problem).toMatchObject({ status: 503, code: 'database-unavailable' });
    broken = false;
    expect(await visitsOf(school)).toEqual([]);
    const { answer } = await school.call('fileVisit', filing);
    expect(await visitsOf(school)).toEqual([answer.visit]);
  });

  it('keeps neither key nor answer where they can be read', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', { ...filing, key: 'a-key-to-look-for' });
    const [row] = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('SELECT to_jsonb(idempotency_record)::text AS text FROM idempotency_record'),
    );
    expect(row!['text']).not.toMatch(new RegExp(`a-key-to-look-for|${answer.visit.id}`));
  });

  it('forgets an answer after two months', async () => {
    const school = await createTestSchool(database);
    const first = await school.call('fileVisit', filing);
    school.now = '2027-01-20T20:00:00+08:00';
    expect((await school.call('fileVisit', filing)).text).toBe(first.text);
    school.now = '2027-01-22T20:00:00+08:00';
    const later = await school.call('fileVisit', filing);
    expect(later.answer.visit.id).not.toBe(first.answer.visit.id);
  });
});

describe.each(backends.filter(({ name }) => name === 'PostgreSQL'))(
  // Named without the database: PGlite has no connection, and so nothing to compare.
  'a write whose connection to the database is cut',
  ({ open }) => {
    it('leaves nothing behind, is answered as passing, and succeeds when it is sent again', async () => {
      const database = await open();
      let cutting = true;
      const cut: Database = {
        ...database,
        transaction: (work) =>
          database.transaction((transaction) =>
            work({
              ...transaction,
              async query(text, parameters) {
                // After the record and before the commit the server process behind the connection is ended.
                if (cutting && text.includes('INSERT INTO access_log')) {
                  cutting = false;
                  await transaction.query('RESET ROLE');
                  await transaction.query('SELECT pg_terminate_backend(pg_backend_pid())');
                }
                return transaction.query(text, parameters);
              },
            }),
          ),
      };
      const school = await createTestSchool(cut);
      const filing = { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-2']), key: 'cut' } as const;
      const { problem, headers } = await school.call('fileVisit', filing);
      expect(problem).toMatchObject({ status: 503, code: 'database-unavailable' });
      expect(headers.get('retry-after')).toBe('2');
      const path = { studentId: 'student-1-2' };
      expect((await school.call('listVisits', { by: { as: 'head' }, path })).answer.visits).toEqual([]);
      const { answer } = await school.call('fileVisit', filing);
      expect((await school.call('listVisits', { by: { as: 'head' }, path })).answer.visits).toEqual([answer.visit]);
      await database.close();
    });
  },
);
