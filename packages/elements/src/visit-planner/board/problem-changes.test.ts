import type { Problem } from '@homevisit/sdk/schedule';
import { expect } from '../../testing/index.js';
import { plannedTerm } from '../../testing/planned-term.js';
import { withAbsence, withoutVisit } from './problem-changes.js';

const term = plannedTerm();

function freeDays(free: Pick<Problem['people'][number]['free'][number], 'dates' | 'weekdays'>): readonly string[] {
  const people = term.people.map((person) =>
    person.id === 'xu' ? { ...person, free: [{ ...free, from: 0, to: 60 }] } : person,
  );
  const { people: after } = withAbsence({ ...term, people }, 'xu', '2026-09-08');
  return after.find(({ id }) => id === 'xu')?.free[0]?.dates ?? [];
}

describe('a problem that somebody changes on the board', () => {
  it('has a person free on all days but that of the absence', () => {
    expect(freeDays({})).to.deep.equal(term.days.filter((day) => day !== '2026-09-08'));
    expect(freeDays({ dates: ['2026-09-08', '2026-09-09'] })).to.deep.equal(['2026-09-09']);
    expect(freeDays({ weekdays: [1, 2] })).to.deep.equal(['2026-09-07', '2026-09-14', '2026-09-15']);
    // Both say together when somebody is free.
    expect(freeDays({ dates: ['2026-09-10'], weekdays: [2] })).to.deep.equal(['2026-09-10', '2026-09-15']);
  });

  it('leaves everybody else as they are', () => {
    const { people } = withAbsence(term, 'xu', '2026-09-08');
    for (const person of term.people.filter(({ id }) => id !== 'xu')) expect(people).to.include(person);
  });

  it('holds nothing of a visit that was cancelled', () => {
    const apart = [{ visits: ['visit-wang', 'visit-li'], days: 2 }];
    expect(JSON.stringify(withoutVisit({ ...term, apart }, 'visit-wang'))).not.to.contain('visit-wang');
  });
});
