import { addDays, earlierDate, type LocalDate } from '../../calendar/local-date.js';
import type { VisitorRole } from '../../model/visit.js';
import { sortedWords } from '../canonical-text.js';
import type { OwedVisits } from './owed-visits.js';
import type { VisitDemand, VisitorNeed } from './visit-demand.js';

/** A visit with the duties that it answers. */
export interface GatheredVisit {
  readonly studentIds: readonly string[];
  readonly modes: VisitDemand['modes'];
  readonly visitors: readonly VisitorNeed[];
  readonly window: VisitDemand['window'];
  readonly duties: readonly OwedVisits[];
}

const isPart = (words: readonly string[], of: readonly string[]): boolean => words.every((word) => of.includes(word));

/** True when whoever answers one need answers the other too. */
function implies(one: VisitorNeed, other: VisitorNeed): boolean {
  return isPart(one.roles, other.roles) && isPart(one.studentIds, other.studentIds);
}

function needOf(roles: readonly VisitorRole[], studentId: string): VisitorNeed {
  // Whose class teacher it is matters; whose counsellor it is does not.
  return { roles: sortedWords(roles), studentIds: roles.includes('class-teacher') ? [studentId] : [] };
}

function withNeed(needs: readonly VisitorNeed[], need: VisitorNeed): readonly VisitorNeed[] {
  if (needs.some((one) => implies(one, need))) return needs;
  return [...needs.filter((one) => !implies(need, one)), need];
}

const NOBODY: Omit<GatheredVisit, 'modes' | 'window'> = { studentIds: [], visitors: [], duties: [] };

/** The visit with one more duty, or `undefined` where it cannot answer that too. */
function withDuty(visit: GatheredVisit, owed: OwedVisits): GatheredVisit | undefined {
  const modes = visit.modes.filter((mode) => owed.modes.includes(mode));
  // All windows begin today, so two of them always share a day.
  const window = { from: owed.window.from, to: earlierDate(visit.window.to, owed.window.to) };
  const isAnswered = visit.duties.some(({ apart }) => apart === owed.apart);
  if (modes.length === 0 || isAnswered) return undefined;
  const named = owed.anyOf.find((id) => visit.studentIds.includes(id)) ?? owed.anyOf[0];
  if (named === undefined) return undefined;
  return {
    studentIds: sortedWords([...visit.studentIds, named]),
    modes,
    visitors: owed.byVisitor === 'anyone' ? visit.visitors : withNeed(visit.visitors, needOf(owed.byVisitor, named)),
    window,
    duties: [...visit.duties, owed],
  };
}

function inOrder(a: OwedVisits, b: OwedVisits): number {
  const keys = (one: OwedVisits): readonly (string | number)[] => [
    // What is due first, and can be answered in the fewest ways, finds its visit first.
    one.window.to,
    one.modes.length,
    one.anyOf.length,
    one.apart,
    one.duty.period ?? '',
  ];
  const [first, second] = [keys(a), keys(b)];
  const place = first.findIndex((key, index) => key !== second[index]);
  if (place === -1) return 0;
  return (first[place] as string) < (second[place] as string) ? -1 : 1;
}

/** Whether visits that begin on one day and end on these can each be made on a day of its own. */
function haveOwnDays(from: LocalDate, ends: readonly LocalDate[]): boolean {
  return [...ends].sort().every((end, place) => addDays(from, place) <= end);
}

/** Few visits to one family that answer all these duties; those that answer the same one on different days. */
export function gatherVisits(owed: readonly OwedVisits[]): GatheredVisit[] {
  const visits: GatheredVisit[] = [];
  for (const one of [...owed].sort(inOrder)) {
    let left = one.count;
    const ends: LocalDate[] = [];
    for (let place = 0; place < visits.length && left > 0; place += 1) {
      const joined = withDuty(visits[place] as GatheredVisit, one);
      if (!joined || !haveOwnDays(one.window.from, [...ends, joined.window.to])) continue;
      visits[place] = joined;
      ends.push(joined.window.to);
      left -= 1;
    }
    for (; left > 0; left -= 1) {
      const alone = withDuty({ ...NOBODY, modes: one.modes, window: one.window }, one);
      if (alone) visits.push(alone);
    }
  }
  return visits;
}
