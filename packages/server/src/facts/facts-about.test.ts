import { jurisdictions } from '@homevisit/policies';
import type { Instant } from '@homevisit/sdk/calendar';
import type { VisitRecord } from '@homevisit/sdk/model';
import { buildFacts, evaluate, indexVerdicts, layerPolicies, type Facts } from '@homevisit/sdk/policy';
import { schoolCalendarOf } from '@homevisit/sdk/roster';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SchoolDirectory } from '../roster/school-directory.js';
import { testRoster } from '../testing/test-roster.js';
import { visitDraftOf } from '../testing/visit-draft.js';
import { factsAbout } from './facts-about.js';

const SCHOOL = 'school-1';
const NOW: Instant = '2026-11-22T20:00:00+08:00';
const roster = testRoster(SCHOOL, { classes: 3, studentsPerClass: 4 });
const studentIds = roster.enrollments.flatMap(({ personId, role }) => (role === 'student' ? [personId] : []));

function recordOf(index: number, named: readonly string[], day: number, mode: VisitRecord['mode']): VisitRecord {
  const date = `2026-10-${String(day).padStart(2, '0')}`;
  return {
    ...visitDraftOf(named, {
      mode,
      format: named.length > 1 ? 'group' : 'individual',
      startedAt: `${date}T19:00:00+08:00`,
      endedAt: `${date}T20:00:00+08:00`,
    }),
    id: `visit-${index}`,
    schoolId: SCHOOL,
    filedAt: NOW,
    filedBy: 'teacher-1',
  };
}

function sheetOf(policies: Parameters<typeof evaluate>[0], facts: Facts, ids: readonly string[]) {
  const index = indexVerdicts(evaluate(policies, facts, NOW, { studentIds: ids }), facts);
  return ids.map((id) => index.ofStudent(id));
}

describe('facts about some students', () => {
  const visits = fc.array(
    fc.record({
      named: fc.uniqueArray(fc.constantFrom(...studentIds), { minLength: 1, maxLength: 3 }),
      day: fc.integer({ min: 1, max: 31 }),
      mode: fc.constantFrom('home', 'phone', 'video', 'agreed-place'),
    }),
    { maxLength: 12 },
  );
  const asked = fc.uniqueArray(fc.constantFrom(...studentIds), { minLength: 1, maxLength: 3 });

  it.each(Object.entries(jurisdictions))('give the verdicts that all facts give, under %s', (_, stack) => {
    const policies = layerPolicies(stack);
    fc.assert(
      fc.property(visits, asked, (made, ids) => {
        const facts = buildFacts({
          roster,
          schoolId: SCHOOL,
          calendar: schoolCalendarOf(roster.academicSessions, 'Asia/Shanghai'),
          visits: made.map(({ named, day, mode }, index) => recordOf(index, named, day, mode as VisitRecord['mode'])),
          declines: [],
          emergencies: [],
        });
        const about = factsAbout(facts, new SchoolDirectory(roster, facts), ids);
        expect(sheetOf(policies, about, ids)).toEqual(sheetOf(policies, facts, ids));
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });

  it('leave out classes and visits that have nothing to do with them', () => {
    const facts = buildFacts({
      roster,
      schoolId: SCHOOL,
      calendar: schoolCalendarOf(roster.academicSessions, 'Asia/Shanghai'),
      visits: [recordOf(1, ['student-3-1'], 3, 'home'), recordOf(2, ['student-3-2'], 4, 'home')],
      declines: [],
      emergencies: [],
    });
    const about = factsAbout(facts, new SchoolDirectory(roster, facts), ['student-3-1']);
    expect(about.visits.map(({ id }) => id)).toEqual(['visit-1']);
    expect([...new Set(about.students.flatMap(({ classes }) => classes.map(({ classId }) => classId)))]).toEqual([
      'class-3',
    ]);
  });
});
