import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('how a school stands, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('is said in measures with both their parts, apart for students, families, visits and teachers', async () => {
    const school = await createTestSchool(database);
    await school.call('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-1', 'student-2-1']) });
    const { answer } = await school.call('getCoverage', { by: { as: 'head' } });
    const measured = (id: string) => {
      const { numerator, denominator } = answer.measures.find((measure) => measure.id === id)!;
      return [numerator, denominator];
    };
    expect(answer.asOf).toBe(school.now);
    expect(measured('coverage.students')).toEqual([2, 6]);
    expect(measured('coverage.families')).toEqual([1, 5]);
    expect(measured('visits.home')).toEqual([1, 1]);
    expect(measured('coverage.teachers')).toEqual([2, 3]);
    for (const { clause } of answer.measures) if (clause) expect(answer.clauses).toHaveProperty([clause]);
  });

  it('is said of classes and of the school too, where a clause lays something on them', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('getCoverage', { by: { as: 'head' } });
    const ofUnit = (unit: string) => answer.measures.filter((measure) => measure.unit === unit);
    expect(ofUnit('classes').length).toBeGreaterThan(0);
    expect(ofUnit('schools').length).toBeGreaterThan(0);
    for (const { denominator, clause } of ofUnit('classes')) {
      expect(denominator).toBeLessThanOrEqual(2);
      expect(answer.clauses).toHaveProperty([clause ?? '']);
    }
    for (const { denominator } of ofUnit('schools')) expect(denominator).toBeLessThanOrEqual(1);
  });

  it('looks back to the end of a day at the school, and forward', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-2']) });
    const visited = async (asOf: `${number}-${number}-${number}`) => {
      const coverage = await school.call('getCoverage', { by: { as: 'head' }, query: { asOf } });
      expect(coverage.answer.asOf).toBe(`${asOf}T23:59:59+08:00`);
      return coverage.answer.measures.find(({ id }) => id === 'coverage.students')!.numerator;
    };
    expect(answer.visit.filedAt).toBe('2026-11-22T20:00:00+08:00');
    expect(await visited('2026-11-21')).toBe(0);
    expect(await visited('2026-11-22')).toBe(1);
    expect(await visited('2027-05-01')).toBe(1);
  });

  it('names who has overdue, breached or soon due duties, the most pressing first, and by name', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('getCoverage', { by: { as: 'head' }, query: { asOf: '2027-08-01' } });
    const order = ['overdue', 'due-soon', 'breached'];
    const ranks = answer.pressing.map(({ status }) => order.indexOf(status));
    expect(ranks.length).toBeGreaterThan(0);
    expect(ranks).not.toContain(-1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const family = answer.pressing.find(({ subject }) => subject.id === 'family-siblings');
    expect(family).toMatchObject({ displayName: '乙测11、乙测21', classTitle: '三(1)班、三(2)班', clause: 'hebei/H1' });
    const student = answer.pressing.find(({ subject }) => subject.id === 'student-1-2');
    expect(student).toMatchObject({ displayName: '乙测12', classTitle: '三(1)班' });
    const leader = answer.pressing.find(({ subject }) => subject.type === 'teacher');
    expect(leader).toMatchObject({ displayName: '甲长' });
    expect(leader).not.toHaveProperty('classTitle');
  });

  it('is noted in the access log with every student who is named', async () => {
    const school = await createTestSchool(database);
    const { answer } = await school.call('getCoverage', { by: { as: 'head' }, query: { asOf: '2027-08-01' } });
    const [row] = await withSchool(database, school.schoolId, (transaction) =>
      transaction.query('SELECT operation, subject_ids FROM access_log'),
    );
    const named = answer.pressing.flatMap(({ subject }) => (subject.type === 'student' ? [subject.id] : []));
    expect(row).toMatchObject({ operation: 'getCoverage' });
    expect(row!['subject_ids']).toEqual(expect.arrayContaining([...named, 'student-2-1']));
  });
});
