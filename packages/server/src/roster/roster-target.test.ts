import type { Person } from '@homevisit/sdk/model';
import { ROSTER_KINDS, type RosterKind, type RosterRow, type RosterTarget } from '@homevisit/sdk/roster';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { storeRoster } from '../testing/store-roster.js';
import { testRoster } from '../testing/test-roster.js';
import { createTestSchool } from '../testing/test-school.js';
import { tryRosterLock } from './roster-lock.js';
import { createRosterTarget, createRosterTargetWithin } from './roster-target.js';

async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

const personRow = (id: string, givenName = '明'): RosterRow<'people'> => ({
  key: id,
  digest: 'a'.repeat(16),
  value: { id, familyName: '丙', givenName, enabled: true },
});

describe.each(backends)('a roster in the database, on $name', ({ name, open }) => {
  let database: Database;
  let schoolId: string;
  let target: RosterTarget;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => {
    schoolId = `school-${randomUUID()}`;
    target = createRosterTarget(database, { schoolId });
  });

  const keys = async (kind: RosterKind, of = target): Promise<string[]> =>
    (await all(of.digests(kind))).map(({ key }) => key).sort();

  it('gives back every value as it was stored, with its digest', async () => {
    const roster = testRoster(schoolId);
    await storeRoster(target, roster);
    for (const kind of ROSTER_KINDS) {
      const rows = await all<RosterRow>(target.read(kind));
      expect(new Set(rows.map(({ value }) => JSON.stringify(value, Object.keys(value).sort())))).toEqual(
        new Set(roster[kind].map((value) => JSON.stringify(value, Object.keys(value).sort()))),
      );
      expect(rows.map(({ key, digest }) => ({ key, digest }))).toEqual(await all(target.digests(kind)));
    }
  });

  it('is held by one import at a time: who would import beside it waits, or is told so', async () => {
    await target.begin();
    const asked = withSchool(database, schoolId, (transaction) => tryRosterLock(transaction, schoolId));
    // One connection serves all of PGlite: there the question itself waits, and is answered after the commit.
    const [held] = await Promise.all([asked, name === 'PGlite' ? target.commit() : asked.then(() => target.commit())]);
    expect(held).toBe(name === 'PGlite');
    expect(await withSchool(database, schoolId, (transaction) => tryRosterLock(transaction, schoolId))).toBe(true);
  });

  it('undoes what an import within a transaction wrote, and nothing else of it', async () => {
    await withSchool(database, schoolId, async (transaction) => {
      const within = createRosterTargetWithin(transaction, { schoolId });
      await within.begin();
      await within.upsert('people', [personRow('p-1')]);
      await within.commit();
      await within.begin();
      await within.upsert('people', [personRow('p-2')]);
      await within.rollback();
    });
    expect(await keys('people')).toEqual(['p-1']);
  });

  it('shows writes within the transaction, and to others only after the commit', async () => {
    await target.begin();
    await target.upsert('people', [personRow('p-1'), personRow('p-2')]);
    expect(await keys('people')).toEqual(['p-1', 'p-2']);
    await target.commit();
    expect(await keys('people', createRosterTarget(database, { schoolId }))).toEqual(['p-1', 'p-2']);
  });

  it('puts a row in place of the one with the same key, and removes rows', async () => {
    await target.begin();
    await target.upsert('people', [personRow('p-1'), personRow('p-2')]);
    await target.commit();
    await target.begin();
    await target.upsert('people', [{ ...personRow('p-1', '红'), digest: 'b'.repeat(16) }]);
    await target.remove('people', ['p-2', 'never-was']);
    await target.commit();
    const rows = await all(target.read('people'));
    expect(rows).toEqual([{ ...personRow('p-1', '红'), digest: 'b'.repeat(16) }]);
  });

  it('undoes everything at a rollback', async () => {
    await target.begin();
    await target.upsert('people', [personRow('p-1')]);
    await target.rollback();
    expect(await keys('people')).toEqual([]);
    await target.begin();
    await target.upsert('people', [personRow('p-3')]);
    await target.commit();
    expect(await keys('people')).toEqual(['p-3']);
  });

  it('refuses to write without a transaction, and to open two', async () => {
    await expect(target.upsert('people', [personRow('p-1')])).rejects.toThrow('begin()');
    await expect(target.commit()).rejects.toThrow('begin()');
    await target.begin();
    await expect(target.begin()).rejects.toThrow('already');
    await target.rollback();
  });

  it('reads more rows than fit in a page, each once', async () => {
    const many = Array.from({ length: 4500 }, (_, index) => personRow(`p-${index}`));
    await target.begin();
    for (let start = 0; start < many.length; start += 500)
      await target.upsert('people', many.slice(start, start + 500));
    await target.commit();
    const read = await keys('people');
    expect(read).toHaveLength(4500);
    expect(new Set(read).size).toBe(4500);
  });

  it('keeps texts of every kind', async () => {
    const givenName = `'";\\ $1 \u2028 𠮷 {{x}} null`;
    await target.begin();
    await target.upsert('people', [personRow(givenName, givenName)]);
    await target.commit();
    const [row] = await all(target.read('people'));
    expect(row).toEqual(personRow(givenName, givenName));
  });

  it('knows its own school only', async () => {
    await storeRoster(createRosterTarget(database, { schoolId: `other-${schoolId}` }), testRoster('x'));
    expect(await keys('people')).toEqual([]);
  });

  it('refuses a time zone that does not exist', () => {
    expect(() => createRosterTarget(database, { schoolId, timeZone: 'Asia/Nowhere' })).toThrow(RangeError);
  });

  it('is followed by a server that is running beside the import', async () => {
    const school = await createTestSchool(database);
    const list = async (): Promise<string[]> => {
      const { answer } = await school.call('listStudents', { by: { as: 'teacher-1' }, path: { classId: 'class-1' } });
      return answer.students.map(({ displayName }) => displayName);
    };
    expect(await list()).toContain('乙测12');
    const own = createRosterTarget(database, { schoolId: school.schoolId, timeZone: 'Asia/Urumqi' });
    const person: Person = { id: 'student-1-2', familyName: '丁', givenName: '改名', enabled: true };
    await own.begin();
    await own.upsert('people', [{ key: 'student-1-2', digest: 'c'.repeat(16), value: person }]);
    await own.commit();
    expect(await list()).toContain('丁改名');
    const { answer } = await school.call('getSession', { by: { as: 'teacher-1' } });
    expect(answer.school.timeZone).toBe('Asia/Urumqi');
  });

  it('is not read again while nothing has changed', async () => {
    let readings = 0;
    const counting: Database = {
      ...database,
      transaction: (work) =>
        database.transaction((transaction) =>
          work({
            ...transaction,
            query(text, parameters) {
              if (text.includes('FROM roster_row')) readings += 1;
              return transaction.query(text, parameters);
            },
          }),
        ),
    };
    const school = await createTestSchool(counting);
    for (let turn = 0; turn < 3; turn += 1) await school.call('listClasses', { by: { as: 'head' } });
    expect(readings).toBe(1);
    // An import that changes nothing gives no reason either.
    const own = createRosterTarget(database, { schoolId: school.schoolId });
    await own.begin();
    await own.commit();
    await school.call('listClasses', { by: { as: 'head' } });
    expect(readings).toBe(1);
    await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('UPDATE school SET reference_revision = reference_revision + 1'),
    );
    await school.call('listClasses', { by: { as: 'head' } });
    expect(readings).toBe(2);
  });
});
