import { isWithin } from '../../calendar/local-date.js';
import type { VisitMode } from '../../model/visit.js';
import type { ModeConditions, VisitDemand } from '../../policy/demands/index.js';
import type { Person } from '../problem/people.js';
import type { Problem } from '../problem/problem.js';
import type { Visit } from '../problem/visits.js';
import { DaysByKind } from './days-by-kind.js';
import { familyOf, stretchesOf } from './families-of.js';
import { minutesOf } from './minutes-of.js';
import type { LeftDemand, PlannedModes, PlannedPerson, PlanningSources } from './planning-sources.js';
import { modeFor, visitOfDemand } from './visit-of-demand.js';

/** A problem with what stands beside it. */
export interface MadeProblem {
  readonly problem: Problem;
  /** How each visit is to be made. */
  readonly modes: PlannedModes;
  /** Demands that are not in it. */
  readonly left: readonly LeftDemand[];
}

function personOf({ free, away = [], ...person }: PlannedPerson, days: DaysByKind, sources: PlanningSources): Person {
  const held = sources.facts.teachers.find(({ id }) => id === person.id)?.roles ?? [];
  const roles = held.filter((one) => isWithin(sources.from, one)).map(({ role }) => role);
  const isThere = (date: Problem['days'][number]): boolean => !away.some((range) => isWithin(date, range));
  return {
    ...person,
    skills: [...new Set(roles)].sort(),
    free: stretchesOf(free, days, isThere).map(({ dates, from, to, hours: { visits } }) => ({
      ...(dates && { dates }),
      from,
      to,
      ...(visits !== undefined && { visits }),
    })),
  };
}

/** Visits of one family lie on different days. */
function apartOf(visits: readonly Visit[]): NonNullable<Problem['apart']> {
  const byFamily = new Map<string, string[]>();
  for (const { id, families } of visits) {
    for (const family of families) byFamily.set(family, [...(byFamily.get(family) ?? []), id]);
  }
  return [...byFamily.values()].filter(({ length }) => length > 1).map((those) => ({ visits: those, days: 1 }));
}

/**
 * Makes a planning problem of the visits that are still to be made. Siblings come in one visit, the class teacher is among
 * the visitors wherever the duty is hers, how many go together, how long a visit takes, on which days and until which hour
 * it may last come from the documents; a visit is remote only where the family cannot be met and that counts. Whole minutes are
 * its ticks. A visit has the id of its demand.
 *
 * What contradicts itself in it, such as places that are not there, `parseProblem` and `solve` name.
 */
export function problemFrom(sources: PlanningSources): MadeProblem {
  const days = new DaysByKind(sources);
  const familyById = new Map(sources.families.map((family) => [family.id, family]));
  const modes = new Map<string, VisitMode>();
  const left: LeftDemand[] = [];
  const visits: Visit[] = [];
  const conditionsOf = new Map<string, ModeConditions[]>();
  for (const demand of sources.demands) {
    const family = familyById.get(demand.familyId);
    const mode = family && modeFor(demand, family);
    if (mode === undefined) {
      left.push({ demand: demand.id, why: family ? 'only-in-person' : 'no-family' });
      continue;
    }
    modes.set(demand.id, mode);
    visits.push(visitOfDemand(demand, mode, sources));
    conditionsOf.set(demand.familyId, [...(conditionsOf.get(demand.familyId) ?? []), ...conditionsIn(demand, mode)]);
  }
  const visited = new Set(visits.flatMap(({ families }) => families));
  const { latestEnd, weights } = sources;
  const problem: Problem = {
    format: 'homevisit-problem/1',
    days: [...days.all],
    places: [...sources.places],
    travel: sources.travel,
    people: sources.people.map((person) => personOf(person, days, sources)),
    crews: { kind: 'formed' },
    families: sources.families
      .filter(({ id }) => visited.has(id))
      .map((family) => familyOf(family, conditionsOf.get(family.id) ?? [], days)),
    visits,
    apart: apartOf(visits),
    ...(latestEnd !== undefined && { rules: { latestEnd: minutesOf(latestEnd) } }),
    ...(weights && { weights }),
  };
  return { problem, modes, left };
}

function conditionsIn({ conditions }: VisitDemand, mode: VisitMode): readonly ModeConditions[] {
  return conditions.filter((one) => one.mode === mode);
}
