import { IN_PERSON_MODES, type VisitMode } from '../../model/visit.js';
import type { ModeConditions, VisitDemand, VisitorNeed } from '../../policy/demands/index.js';
import type { Strength } from '../../policy/pack.js';
import { isWithin } from '../../calendar/local-date.js';
import type { Need, Visit } from '../problem/visits.js';
import { leastTeam } from './least-team.js';
import type { PlannedFamily, PlanningSources } from './planning-sources.js';

/** Of two visits of one strength, the one that documents put first matters so much more. */
const WEIGHT_OF_FIRST = 10;

const STRENGTH: Readonly<Record<Strength, Visit['strength']>> = {
  must: 'must',
  'must-not': 'must',
  practice: 'must',
  principle: 'principle',
  encouraged: 'wish',
  aim: 'wish',
  may: 'wish',
};

function isInPerson(mode: VisitMode): boolean {
  return (IN_PERSON_MODES as readonly VisitMode[]).includes(mode);
}

/** In person wherever that can be; remote only where a family cannot be met and the documents count it. */
export function modeFor({ modes }: VisitDemand, { isRemote = false }: PlannedFamily): VisitMode | undefined {
  const remote = modes.find((mode) => !isInPerson(mode));
  return isRemote ? remote : (modes.find(isInPerson) ?? remote);
}

/** People who answer a need: a class teacher only where it is one of the students' own. */
function peopleFor(
  { roles, studentIds }: VisitorNeed,
  demand: VisitDemand,
  { facts, from }: PlanningSources,
): string[] {
  const classes = new Set(
    facts.students
      .filter(({ id }) => studentIds.includes(id))
      .flatMap((student) => student.classes.filter((one) => isWithin(from, one)).map(({ classId }) => classId)),
  );
  return facts.teachers
    .filter(({ roles: held }) =>
      held.some(
        (one) =>
          isWithin(from, one) &&
          roles.includes(one.role) &&
          (one.role !== 'class-teacher' || (one.classId !== undefined && classes.has(one.classId))),
      ),
    )
    .map(({ id }) => id);
}

function needsOf(demand: VisitDemand, conditions: ModeConditions | undefined, sources: PlanningSources): Need[] {
  const known = new Set(sources.people.map(({ id }) => id));
  const including = (conditions?.team.including ?? []).map((role): VisitorNeed => ({
    roles: [role],
    studentIds: demand.studentIds,
  }));
  return [...demand.visitors, ...including].map((need) => ({
    people: peopleFor(need, demand, sources).filter((id) => known.has(id)),
  }));
}

function durationOf(
  mode: VisitMode,
  { minutes: { inPerson, remote } }: PlanningSources,
  bounds?: ModeConditions,
): number {
  const usual = isInPerson(mode) ? inPerson : remote;
  const { atLeast = 0, atMost = Infinity } = bounds?.minutes ?? {};
  return Math.min(Math.max(usual, atLeast), Math.max(atMost, atLeast));
}

/** The visit that a demand asks for, in one mode. Its id is the demand's; it answers the clauses that the demand serves. */
export function visitOfDemand(demand: VisitDemand, mode: VisitMode, sources: PlanningSources): Visit {
  const { id, familyId, window, strength, priority, serves } = demand;
  const conditions = demand.conditions.find((one) => one.mode === mode);
  const { atLeast = 1, atMost } = conditions?.team ?? {};
  const needs = needsOf(demand, conditions, sources);
  const pin = sources.pins?.get(id);
  const isLate = serves.some(({ late }) => late === true);
  return {
    id,
    families: [familyId],
    ...(!isInPerson(mode) && { place: sources.callPlace }),
    duration: durationOf(mode, sources, conditions),
    from: window.from,
    due: window.to,
    // What is late already is made good on any day, the sooner the better.
    ...(isLate && { last: sources.to > window.to ? sources.to : window.to }),
    strength: STRENGTH[strength],
    ...(priority === 'first' && { weight: WEIGHT_OF_FIRST }),
    // Siblings in two classes whose class teachers are owed to them are visited by both.
    visitors: { atLeast: Math.max(atLeast, leastTeam(needs)), ...(atMost !== undefined && { atMost }) },
    ...(needs.length > 0 && { needs }),
    ...(pin && { pin }),
    answers: [...new Set(serves.map(({ clause }) => clause))].sort(),
  };
}
