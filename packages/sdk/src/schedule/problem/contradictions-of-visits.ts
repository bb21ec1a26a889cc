import type { KnownIds } from './contradictions.js';
import type { FaultList } from './fault-list.js';
import type { Problem } from './problem.js';
import type { Visit } from './visits.js';

type Path = readonly PropertyKey[];

function checkDates({ from, due, last }: Visit, path: Path, faults: FaultList): void {
  if (from !== undefined && due !== undefined && due < from) {
    faults.add([...path, 'due'], 'contradiction', `due ${due} is before from ${from}`);
  }
  if (last !== undefined && due !== undefined && last < due) {
    faults.add([...path, 'last'], 'contradiction', `last ${last} is before due ${due}`);
  }
  if (last !== undefined && from !== undefined && last < from) {
    faults.add([...path, 'last'], 'contradiction', `last ${last} is before from ${from}`);
  }
}

function checkTeam({ visitors, parts }: Visit, path: Path, faults: FaultList): void {
  if (visitors?.atMost !== undefined && visitors.atMost < visitors.atLeast) {
    faults.add([...path, 'visitors'], 'contradiction', `at least ${visitors.atLeast} and at most ${visitors.atMost}`);
  }
  parts?.forEach(({ after }, index) => {
    if (after && after.most < after.least) {
      faults.add(
        [...path, 'parts', index, 'after'],
        'contradiction',
        `most ${after.most} is below least ${after.least}`,
      );
    }
  });
  if (parts?.[0]?.after) {
    faults.add([...path, 'parts', 0, 'after'], 'contradiction', 'the first part begins the visit');
  }
}

function checkNames(visit: Visit, path: Path, faults: FaultList, known: KnownIds): void {
  visit.families.forEach((id, n) => faults.reference(known.families, id, [...path, 'families', n]));
  if (visit.place !== undefined) faults.reference(known.places, visit.place, [...path, 'place']);
  else if (visit.families.length === 0) {
    faults.add([...path, 'place'], 'missing', 'a visit of no family says where it is');
  }
  visit.needs?.forEach(({ people }, at) => {
    people?.forEach((id, n) => faults.reference(known.people, id, [...path, 'needs', at, 'people', n]));
  });
  visit.preferred?.forEach(({ people }, at) => {
    people.forEach((id, n) => faults.reference(known.people, id, [...path, 'preferred', at, 'people', n]));
  });
  visit.parts?.forEach(({ need }, at) => {
    need?.people?.forEach((id, n) => faults.reference(known.people, id, [...path, 'parts', at, 'need', 'people', n]));
  });
  visit.pin?.people?.forEach((id, n) => faults.reference(known.people, id, [...path, 'pin', 'people', n]));
}

/** Contradictions within visits and between them. */
export function contradictionsOfVisits(problem: Problem, faults: FaultList, known: KnownIds): void {
  problem.visits.forEach((visit, index) => {
    const path = ['visits', index];
    checkNames(visit, path, faults, known);
    checkDates(visit, path, faults);
    checkTeam(visit, path, faults);
    for (const key of ['parts', 'endBy'] as const) {
      if (visit[key] !== undefined && problem.crews.kind !== 'separate')
        faults.add([...path, key], 'contradiction', `${key} only where crews are separate`);
    }
  });
  problem.apart?.forEach(({ visits }, index) => {
    visits.forEach((id, n) => faults.reference(known.visits, id, ['apart', index, 'visits', n]));
    if (new Set(visits).size < visits.length) {
      faults.add(['apart', index, 'visits'], 'contradiction', 'a visit cannot be apart from itself');
    }
  });
}
