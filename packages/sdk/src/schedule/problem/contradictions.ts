import { epochDayOf } from '../../calendar/local-date.js';
import { pointerOf } from '../../model/json-pointer.js';
import { contradictionsOfVisits } from './contradictions-of-visits.js';
import { FaultList } from './fault-list.js';
import type { Problem } from './problem.js';
import type { ProblemFault } from './problem-error.js';
import type { Stretch } from './times.js';

/** More are of no use to whoever mends them. */
const MOST_FAULTS = 100;
/** Stretches of one family or person; more is a mistake of a program. */
const MOST_STRETCHES = 2000;

function checkDays({ days }: Problem, faults: FaultList): void {
  days.forEach((date, index) => {
    const before = days[index - 1];
    if (Number.isNaN(epochDayOf(date))) faults.add(['days', index], 'form', `${date} is no day`);
    else if (before !== undefined && before >= date) {
      faults.add(['days', index], 'wrong-order', `${date} does not come after ${before}`);
    }
  });
}

function checkStretches(stretches: readonly Stretch[], path: readonly PropertyKey[], faults: FaultList): void {
  if (stretches.length > MOST_STRETCHES) {
    faults.add(path, 'too-much', `${stretches.length} stretches; at most ${MOST_STRETCHES} are taken`);
    return;
  }
  stretches.forEach(({ from, to }, index) => {
    if (from > to) faults.add([...path, index], 'ends-before-it-begins', `from ${from} is after to ${to}`);
  });
}

function checkTravel({ travel, places }: Problem, faults: FaultList): void {
  if (travel.kind === 'matrix') {
    if (travel.ticks.length !== places.length) {
      faults.add(['travel', 'ticks'], 'wrong-size', `${travel.ticks.length} rows for ${places.length} places`);
    }
    travel.ticks.forEach((row, index) => {
      if (row.length === places.length) return;
      faults.add(['travel', 'ticks', index], 'wrong-size', `${row.length} columns for ${places.length} places`);
    });
  }
  places.forEach(({ id, x, y, latitude, longitude, zone }, index) => {
    const lacks =
      (travel.kind === 'plane' && (x === undefined || y === undefined) && 'x and y') ||
      (travel.kind === 'coordinates' &&
        (latitude === undefined || longitude === undefined) &&
        'latitude and longitude') ||
      (travel.kind === 'zones' && zone === undefined && 'zone');
    if (lacks) faults.add(['places', index], 'missing', `${id} has no ${lacks}, which this kind of travel needs`);
  });
}

function checkPeople(problem: Problem, faults: FaultList, known: KnownIds): void {
  problem.people.forEach((person, index) => {
    checkStretches(person.free, ['people', index, 'free'], faults);
    faults.reference(known.places, person.start, ['people', index, 'start']);
    if (person.end !== undefined) faults.reference(known.places, person.end, ['people', index, 'end']);
    person.never?.forEach((id, n) => faults.reference(known.families, id, ['people', index, 'never', n]));
  });
  problem.families.forEach((family, index) => {
    faults.reference(known.places, family.place, ['families', index, 'place']);
    for (const key of ['home', 'declined', 'wishes'] as const) {
      checkStretches(family[key] ?? [], ['families', index, key], faults);
    }
  });
  if (problem.crews.kind !== 'fixed') return;
  faults.unique(problem.crews.list, ['crews', 'list']);
  problem.crews.list.forEach(({ people }, index) => {
    people.forEach((id, n) => faults.reference(known.people, id, ['crews', 'list', index, 'people', n]));
  });
}

/** Ids by the list that they stand in. */
export interface KnownIds {
  readonly places: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly visits: ReadonlySet<string>;
}

/**
 * What in a problem contradicts itself, with its place; empty where nothing does. The problem has the form that its schema
 * asks for. That something cannot be planned is no contradiction: a plan says so, with the reason.
 */
export function contradictionsOf(problem: Problem): readonly ProblemFault[] {
  const faults = new FaultList(MOST_FAULTS, pointerOf);
  const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  for (const key of ['places', 'people', 'families', 'visits'] as const) faults.unique(problem[key], [key]);
  const known: KnownIds = {
    places: idsOf(problem.places),
    people: idsOf(problem.people),
    families: idsOf(problem.families),
    visits: idsOf(problem.visits),
  };
  checkDays(problem, faults);
  checkTravel(problem, faults);
  checkPeople(problem, faults, known);
  contradictionsOfVisits(problem, faults, known);
  return faults.list;
}
