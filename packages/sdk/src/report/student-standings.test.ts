import { describe, expect, it } from 'vitest';
import { indexVerdicts } from '../policy/verdict-index.js';
import type { Verdict, VerdictStatus } from '../policy/verdict.js';
import { standingsOf } from './student-standings.js';

const verdict = (type: 'student' | 'family', id: string, status: VerdictStatus): Verdict => ({
  clause: 'invented/one',
  subject: { type, id },
  strength: 'must',
  status,
  need: 1,
  have: 0,
  evidence: [],
  notCounted: [],
  missing: [],
  applied: [],
});
const student = (id: string, familyId: string) => ({ id, familyId, enrolled: [], classes: [], categories: [] });
const facts = {
  calendar: { timeZone: 'Asia/Shanghai', schoolYears: [] },
  schoolId: 's',
  students: [student('a', 'lin'), student('b', 'lin'), student('c', 'wang'), student('d', 'zhao')],
  teachers: [],
  visits: [],
  declines: [],
  emergencies: [],
};
const index = indexVerdicts(
  [
    verdict('student', 'a', 'met'),
    verdict('student', 'b', 'overdue'),
    verdict('student', 'c', 'declined'),
    verdict('family', 'lin', 'open'),
  ],
  facts,
);

describe('how the students of a class stand', () => {
  it('is counted once for each, under what presses most, with the family’s duties', () => {
    const { students, byStatus } = standingsOf(index, ['a', 'b', 'c', 'd', 'a']);
    expect(students).toBe(4);
    expect(byStatus).toMatchObject({ open: 1, overdue: 1, declined: 1, 'not-applicable': 1, met: 0, breached: 0 });
  });

  it('adds up to all of them', () => {
    const { students, byStatus } = standingsOf(index, ['a', 'b', 'c']);
    expect(Object.values(byStatus).reduce((sum, one) => sum + one, 0)).toBe(students);
  });
});
