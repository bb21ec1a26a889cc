import type { VisitDecline, VisitRecord } from '@homevisit/sdk/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { importVisits } from './import-visits.js';

function recordsOf({ schoolId }: TestSchool, count = 3): VisitRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    ...visitDraftOf(['student-1-2'], { requests: [{ text: `第 ${index} 条` }] }),
    id: `visit-${index}`,
    schoolId,
    filedAt: '2026-11-21T21:00:00+08:00',
    filedBy: 'teacher-1',
  }));
}

function declineOf({ schoolId }: TestSchool): VisitDecline {
  return {
    id: 'decline-1',
    schoolId,
    studentIds: ['student-1-3'],
    declinedAt: '2026-11-20T10:00:00+08:00',
    reason: 'no-visit-at-home',
    offered: ['phone'],
  };
}

describe.each(backends)('importing records, on $name', ({ open }) => {
  let database: Database;
  let school: TestSchool;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const into = (visits: readonly VisitRecord[], declines: readonly VisitDecline[] = []) =>
    importVisits(database, { schoolId: school.schoolId, visits, declines });

  const counted = (table: string) =>
    withSchool(
      database,
      school.schoolId,
      async (transaction) => (await transaction.query(`SELECT 1 FROM ${table}`)).length,
    );

  it('adds them as they are, and changes nothing a second time', async () => {
    school = await createTestSchool(database);
    const [visits, declines] = [recordsOf(school), [declineOf(school)]];
    expect(await into(visits, declines)).toEqual({
      visits: { added: 3, present: 0 },
      declines: { added: 1, present: 0 },
    });
    expect(await into([...visits].reverse(), declines)).toEqual({
      visits: { added: 0, present: 3 },
      declines: { added: 0, present: 1 },
    });
    const { answer } = await school.call('listVisits', { by: { as: 'head' }, path: { studentId: 'student-1-2' } });
    expect(answer.visits).toEqual(visits);
    expect(await counted('family_request')).toBe(3);
  });

  it('is seen by a server that runs beside it: duties are answered, and declined ones are neither open nor missed', async () => {
    school = await createTestSchool(database);
    const ask = async (id: string, clause: string) => {
      const body = { subjects: [{ type: 'student' as const, id }] };
      const { answer } = await school.call('queryVerdicts', { by: { as: 'head' }, body });
      return answer.subjects[0]!.verdicts.find((verdict) => verdict.clause === clause)?.status;
    };
    expect([await ask('student-1-2', 'moe/M1'), await ask('student-1-3', 'moe/M1')]).not.toContain('met');
    await into(recordsOf(school), [declineOf(school)]);
    expect(await ask('student-1-2', 'moe/M1')).toBe('met');
    expect(await ask('student-1-3', 'moe/M1')).toBe('declined');
  });

  it('adds what is new beside what is there', async () => {
    school = await createTestSchool(database);
    await into(recordsOf(school, 2));
    expect((await into(recordsOf(school, 5))).visits).toEqual({ added: 3, present: 2 });
  });

  it('overwrites no record that says something else, and stores nothing then', async () => {
    school = await createTestSchool(database);
    const [first, ...rest] = recordsOf(school);
    await into([first!]);
    await expect(into([{ ...first!, followUp: '改了' }, ...rest])).rejects.toMatchObject({
      name: 'RecordImportError',
      code: 'other-content',
      recordIds: ['visit-0'],
    });
    expect(await counted('visit')).toBe(1);
  });

  it('refuses records of another school, repeated ids, and what is no record', async () => {
    school = await createTestSchool(database);
    const [first] = recordsOf(school);
    await expect(into([{ ...first!, schoolId: 'another' }])).rejects.toMatchObject({ code: 'other-school' });
    await expect(into([first!, first!])).rejects.toMatchObject({ code: 'repeated-id' });
    await expect(into([{ ...first!, mode: 'telepathy' } as never])).rejects.toThrow();
    await expect(importVisits(database, { schoolId: 'nowhere', visits: [] })).rejects.toMatchObject({
      name: 'UnknownSchoolError',
    });
    expect(await counted('visit')).toBe(0);
  });

  it('may be done by two at once', async () => {
    school = await createTestSchool(database);
    const results = await Promise.all([into(recordsOf(school)), into(recordsOf(school)), into(recordsOf(school))]);
    expect(results.map(({ visits }) => visits.added).sort()).toEqual([0, 0, 3]);
    expect(await counted('visit_event')).toBe(3);
  });
});
