import { isCovered } from './is-covered.js';
import type { PlannedVisit } from '../plan/plan.js';
import type { Need, Visit } from '../problem/visits.js';
import { dayNumber, names, type Lookup } from './lookup.js';

function checkDate(planned: PlannedVisit, visit: Visit, lookup: Lookup): void {
  const { date } = planned;
  const where = { visits: [visit.id], date };
  if (!lookup.days.has(date)) lookup.report('not-a-day', where);
  if (visit.from !== undefined && date < visit.from) lookup.report('too-early', where, { from: visit.from });
  const last = visit.last ?? visit.due;
  if (last !== undefined && date > last) lookup.report('too-late', where, { last });
  const late = visit.due === undefined ? 0 : Math.max(0, dayNumber(date) - dayNumber(visit.due));
  if (late !== planned.lateDays) lookup.report('wrong-late-days', where, { said: planned.lateDays, found: late });
}

function checkTimes(planned: PlannedVisit, visit: Visit, lookup: Lookup): void {
  const { date, start, end } = planned;
  const where = { visits: [visit.id], date };
  if (!visit.parts && end - start !== visit.duration) {
    lookup.report('wrong-duration', where, { planned: end - start, duration: visit.duration });
  }
  const latest = lookup.problem.rules?.latestEnd;
  if (latest !== undefined && end > latest) lookup.report('after-latest-end', where, { end, latest });
  for (const id of visit.families) {
    const family = lookup.families.get(id);
    if (
      family?.home &&
      !isCovered(
        family.home.filter((stretch) => names(stretch, date)),
        start,
        end,
      )
    ) {
      lookup.report('family-not-home', where, { family: id, start, end });
    }
    for (const { from, to } of (family?.declined ?? []).filter((stretch) => names(stretch, date))) {
      if (start < to && from < end) lookup.report('family-declined', where, { family: id, start, end, from, to });
    }
  }
}

function answers(need: Need, id: string, lookup: Lookup): boolean {
  const skills = lookup.people.get(id)?.skills ?? [];
  const isSkilled = need.skills === undefined || need.skills.some((skill) => skills.includes(skill));
  return isSkilled && (need.people === undefined || need.people.includes(id));
}

function checkPeople(planned: PlannedVisit, visit: Visit, lookup: Lookup): void {
  const { people, date } = planned;
  const where = { visits: [visit.id], people, date };
  for (const id of people) {
    if (!lookup.people.has(id)) lookup.report('unknown-person', { visits: [visit.id], people: [id], date });
    for (const family of visit.families) {
      if (lookup.people.get(id)?.never?.includes(family)) {
        lookup.report('must-not-visit', { visits: [visit.id], people: [id], date }, { family });
      }
    }
  }
  if (visit.parts) {
    visit.parts.forEach(({ need }, index) => {
      const id = people[index];
      if (id === undefined || (need && !answers(need, id, lookup))) lookup.report('need-unmet', where, { part: index });
    });
  }
  const least = visit.parts?.length ?? Math.max(1, visit.visitors?.atLeast ?? 1);
  const most = visit.parts?.length ?? visit.visitors?.atMost ?? Infinity;
  const together = new Set(people).size;
  if (together < least || together > most) {
    lookup.report('wrong-number-of-visitors', where, { people: together, atLeast: least, atMost: String(most) });
  }
  (visit.needs ?? []).forEach((need, index) => {
    if (!people.some((id) => answers(need, id, lookup))) lookup.report('need-unmet', where, { need: index });
  });
}

function checkPin(planned: PlannedVisit, visit: Visit, lookup: Lookup): void {
  const { pin } = visit;
  if (!pin) return;
  const where = { visits: [visit.id], people: planned.people, date: planned.date };
  if (pin.date !== undefined && pin.date !== planned.date) lookup.report('pin-broken', where, { date: pin.date });
  if (pin.start !== undefined && pin.start !== planned.start) {
    lookup.report('pin-broken', where, { pinned: pin.start, start: planned.start });
  }
  if (pin.people && [...pin.people].sort().join('\n') !== [...planned.people].sort().join('\n')) {
    lookup.report('pin-broken', where, { people: pin.people.join(' ') });
  }
}

/** Whether the parts of a visit keep to their distance from the first one. */
function checkParts(planned: PlannedVisit, visit: Visit, lookup: Lookup): void {
  const parts =
    visit.parts ?? (planned.starts && planned.people.map(() => ({ duration: visit.duration, after: undefined })));
  if (!parts) return;
  const starts = planned.starts ?? [];
  const ends = parts.map(({ duration }, index) => (starts[index] ?? 0) + duration);
  const where = { visits: [visit.id], people: planned.people, date: planned.date };
  if (starts.length !== parts.length || starts[0] !== planned.start || Math.max(...ends) !== planned.end) {
    lookup.report('parts-do-not-meet', where, { start: planned.start, end: planned.end });
  }
  parts.forEach(({ after }, index) => {
    const gap = (starts[index] ?? 0) - planned.start;
    const [least, most] = [after?.least ?? 0, after?.most ?? 0];
    if (gap < least || gap > most) lookup.report('parts-do-not-meet', where, { part: index, gap, least, most });
  });
}

/** What the hour of a planned visit can be held against, apart from ways. */
export function checkHour(planned: PlannedVisit, visit: Visit, lookup: Lookup): void {
  checkTimes(planned, visit, lookup);
  checkPin(planned, visit, lookup);
  checkParts(planned, visit, lookup);
}

/** Everything that one planned visit can be held against by itself. */
export function checkVisits(lookup: Lookup): void {
  const seen = new Set<string>();
  for (const planned of lookup.plan.visits) {
    const visit = lookup.visits.get(planned.visit);
    if (!visit) {
      lookup.report('unknown-visit', { visits: [planned.visit], date: planned.date });
      continue;
    }
    if (seen.has(visit.id)) lookup.report('planned-twice', { visits: [visit.id], date: planned.date });
    seen.add(visit.id);
    checkDate(planned, visit, lookup);
    checkHour(planned, visit, lookup);
    checkPeople(planned, visit, lookup);
  }
  const unplaced = new Set(lookup.plan.unplaced);
  for (const id of lookup.visits.keys()) {
    if (!seen.has(id) && !unplaced.has(id)) lookup.report('not-mentioned', { visits: [id] });
    if (seen.has(id) && unplaced.has(id)) lookup.report('planned-twice', { visits: [id] }, { unplaced: id });
  }
}
