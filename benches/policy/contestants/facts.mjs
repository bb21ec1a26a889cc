/** A roster as facts, one object per student and per visit, as `evaluate` and `FactLoader` take them. */
import { asOf, calendar, dateOfEpochDay, MODES, NEVER, tellRows } from '../dataset.mjs';

const instantOf = (minute) => new Date(minute * 60_000).toISOString();

export { asOf };

export function loadFacts(students, seed) {
  const facts = { calendar, schoolId: 'school', students: [], teachers: [], visits: [], declines: [], emergencies: [] };
  tellRows(students, seed, {
    student: (special) => {
      const id = `s${facts.students.length}`;
      facts.students.push({
        id,
        familyId: `f${id}`,
        enrolled: [{ from: '2026-09-01' }],
        classes: [],
        categories: special ? [{ code: 'left-behind', from: '2026-09-01' }] : [],
      });
    },
    visit: (student, day, mode, visitors, safety, endedAt, filedAt) =>
      facts.visits.push({
        id: `v${facts.visits.length}`,
        date: dateOfEpochDay(day),
        studentIds: [`s${student}`],
        mode: MODES[mode],
        visitors: Array.from({ length: visitors }, (_, index) => ({ personId: `t${index}`, role: 'subject-teacher' })),
        endedAt: instantOf(endedAt),
        ...(filedAt !== NEVER && { filedAt: instantOf(filedAt) }),
        steps: safety ? ['safety-report'] : [],
        topics: [],
        conduct: [],
      }),
  });
  return facts;
}
