import { FEWEST_TOLD } from '@homevisit/sdk/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('what a report states, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const asHead = { as: 'head' } as const;
  const asAuthority = (schoolId: string) =>
    ({ account: { personId: 'inspector', schoolId, role: 'authority' } }) as const;

  it('is each share with both its parts, what is counted, and the clause it comes from', async () => {
    const school = await createTestSchool(database);
    await school.call('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-1', 'student-2-1']) });
    const { answer } = await school.call('getMeasures', { by: asHead });
    const found = (id: string) => answer.measures.find((measure) => measure.id === id);
    expect(found('coverage.students')).toMatchObject({ unit: 'students', numerator: 2, denominator: 6 });
    expect(found('visits.way.home')).toMatchObject({ unit: 'visits', numerator: 1, denominator: 1 });
    expect(answer.measures.some(({ subject }) => subject?.type === 'class')).toBe(true);
    expect(answer.withheld).toEqual([]);
    for (const { clause } of answer.measures) if (clause) expect(answer.clauses).toHaveProperty([clause]);
  });

  it('looks back to the end of a day at the school', async () => {
    const school = await createTestSchool(database);
    await school.call('fileVisit', { by: { as: 'teacher-1' }, body: visitDraftOf(['student-1-2']) });
    const visited = async (asOf: `${number}-${number}-${number}`) => {
      const { answer } = await school.call('getMeasures', { by: asHead, query: { asOf } });
      expect(answer.asOf).toBe(`${asOf}T23:59:59+08:00`);
      return answer.measures.find(({ id }) => id === 'coverage.students')!.numerator;
    };
    expect([await visited('2026-11-21'), await visited('2026-11-22')]).toEqual([0, 1]);
  });

  it('tells the authority over the school nothing of few people, of a class or of a member of staff', async () => {
    const school = await createTestSchool(database, { studentsPerClass: 12 });
    const { answer } = await school.call('getMeasures', { by: asAuthority(school.schoolId) });
    expect(answer.measures.map(({ id }) => id)).toContain('coverage.students');
    expect(answer.withheld).toContain('coverage.teachers');
    for (const { subject, unit, numerator, denominator } of answer.measures) {
      expect(subject?.type ?? 'school').toBe('school');
      if (unit === 'classes' || unit === 'schools') continue;
      for (const part of [numerator, denominator - numerator]) {
        expect(part === 0 || part >= FEWEST_TOLD).toBe(true);
      }
    }
  });

  it('is no matter of a teacher', async () => {
    const school = await createTestSchool(database);
    const { problem } = await school.call('getMeasures', { by: { as: 'teacher-1' } });
    expect(problem.code).toBe('role-not-permitted');
  });
});
