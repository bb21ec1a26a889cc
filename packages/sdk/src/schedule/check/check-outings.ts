import type { Outing, PlannedVisit } from '../plan/plan.js';
import type { Lookup } from './lookup.js';

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** When somebody has to be at a visit, and until when. */
function presence(planned: PlannedVisit, people: readonly string[], lookup: Lookup): { start: number; end: number } {
  const visit = lookup.visits.get(planned.visit);
  const index = planned.starts ? planned.people.findIndex((id) => people.includes(id)) : -1;
  if (index < 0) return planned;
  const start = planned.starts?.[index] ?? planned.start;
  return { start, end: start + (visit?.parts?.[index]?.duration ?? visit?.duration ?? 0) };
}

function checkWay(outing: Outing, visits: readonly PlannedVisit[], lookup: Lookup): void {
  const { date, people } = outing;
  const first = lookup.people.get(people[0] ?? '');
  if (!first) return;
  let [time, at, before, way] = [outing.leave, first.start, '', 0];
  for (const planned of visits) {
    const visit = lookup.visits.get(planned.visit);
    if (!visit) continue;
    const { start, end } = presence(planned, people, lookup);
    const to = lookup.placeOf(visit);
    const needed = lookup.way(at, to);
    way += needed;
    if (start - time < Math.floor(needed)) {
      lookup.report(
        'way-too-short',
        { visits: [...(before ? [before] : []), visit.id], people, date },
        { time: start - time, needed },
      );
    }
    [time, at, before] = [end, to, visit.id];
  }
  const home = lookup.way(at, first.end ?? first.start);
  way += home;
  if (outing.back - time < Math.floor(home)) {
    lookup.report('way-too-short', { visits: [before], people, date }, { time: outing.back - time, needed: home });
  }
  if (outing.travel < Math.floor(way))
    lookup.report('outing-disagrees', { people, date, visits: outing.visits }, { travel: outing.travel, found: way });
}

function checkMembers(outing: Outing, lookup: Lookup): void {
  const { date, people, leave, back } = outing;
  const load = outing.visits.reduce((sum, id) => sum + (lookup.visits.get(id)?.load ?? 0), 0);
  for (const id of people) {
    const person = lookup.people.get(id);
    if (!person) continue;
    const where = { people: [id], date, visits: outing.visits };
    const free = lookup.freeOn(person, date);
    if (!free || leave < free.from || back > free.to) {
      lookup.report('person-not-free', where, { leave, back, ...(free && { from: free.from, to: free.to }) });
    }
    if (free?.visits !== undefined && outing.visits.length > free.visits) {
      lookup.report('too-many-visits', where, { visits: outing.visits.length, most: free.visits });
    }
    const most = person.atMost?.load;
    if (most !== undefined && load > most) lookup.report('too-much-load', where, { load, most });
  }
  const { crews } = lookup.problem;
  if (crews.kind === 'fixed' && !crews.list.some((crew) => sameList([...new Set(crew.people)], people))) {
    lookup.report('no-such-crew', { people, date });
  }
  if (crews.kind === 'separate' && people.length !== 1) lookup.report('no-such-crew', { people, date });
}

/** Whether outings tell the same as the visits: each visitor of a visit is on an outing with it, and nobody on two. */
function checkAgreement(lookup: Lookup): void {
  const { visits, outings } = lookup.plan;
  const isSeparate = lookup.problem.crews.kind === 'separate';
  const outingOf = new Map<string, Outing>();
  for (const outing of outings) {
    for (const id of outing.people) {
      const key = `${outing.date} ${id}`;
      if (outingOf.has(key))
        lookup.report('two-outings-a-day', { people: [id], date: outing.date, visits: outing.visits });
      outingOf.set(key, outing);
    }
  }
  const planned = new Map(visits.map((visit) => [visit.visit, visit]));
  for (const { visit, date, people } of visits) {
    for (const id of people) {
      const outing = outingOf.get(`${date} ${id}`);
      if (!outing?.visits.includes(visit)) lookup.report('not-in-an-outing', { visits: [visit], people: [id], date });
    }
  }
  for (const outing of outings) {
    for (const id of outing.visits) {
      const visit = planned.get(id);
      const isSame =
        visit?.date === outing.date &&
        (isSeparate ? outing.people.every((one) => visit.people.includes(one)) : sameList(visit.people, outing.people));
      if (!isSame) lookup.report('outing-disagrees', { visits: [id], people: outing.people, date: outing.date });
    }
  }
}

/** Ways, free times and limits of single evenings. */
export function checkEvenings(outings: readonly Outing[], lookup: Lookup): void {
  const planned = new Map(lookup.plan.visits.map((visit) => [visit.visit, visit]));
  for (const outing of outings) {
    const visits = outing.visits.map((id) => planned.get(id)).filter((visit) => visit !== undefined);
    checkWay(outing, visits, lookup);
    checkMembers(outing, lookup);
  }
}

/** Ways, free times and limits of each evening, and whether evenings tell the same as visits. */
export function checkOutings(lookup: Lookup): void {
  checkEvenings(lookup.plan.outings, lookup);
  checkAgreement(lookup);
}
