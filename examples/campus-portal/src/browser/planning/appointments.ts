import type { HomevisitClient } from '@homevisit/client';
import type { PlannedVisit as Appointment, VisitPlan } from '@homevisit/client/contract';
import { instantAt, type Instant } from '@homevisit/sdk/calendar';
import type { PlannedVisit } from '@homevisit/sdk/schedule';
import { keyOf, openAppointments } from './open-appointments.js';
import type { PlanningSheet } from './planning-sheet.js';

/** What became of an accepted plan. */
export interface Registered {
  readonly added: number;
  readonly changed: number;
  readonly calledOff: number;
  readonly kept: number;
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The appointment of a visit of the plan, as the school's records know one. */
export function appointmentOf(planned: PlannedVisit, sheet: PlanningSheet, timeZone: string): VisitPlan | undefined {
  const visit = sheet.visits[planned.visit];
  if (!visit) return undefined;
  return {
    studentIds: [...visit.studentIds],
    format: 'individual',
    mode: visit.mode,
    visitors: planned.people.map((personId) => ({ personId, role: sheet.roles[personId] ?? 'subject-teacher' })),
    on: planned.date,
    startsAt: instantAt(planned.date, clockOf(planned.start), timeZone),
    expectedMinutes: planned.end - planned.start,
  };
}

function isAsWanted(kept: Appointment, wanted: VisitPlan): boolean {
  const people = ({ visitors }: VisitPlan): string => keyOf(visitors.map(({ personId }) => personId));
  return kept.on === wanted.on && kept.startsAt === wanted.startsAt && people(kept) === people(wanted);
}

/** Takes out what is there for a visit already: what is as wanted, or else the first one of the same family. */
function takeFor(wanted: VisitPlan, open: Map<string, Appointment[]>): Appointment | undefined {
  const those = open.get(keyOf(wanted.studentIds)) ?? [];
  const kept = those.find((one) => isAsWanted(one, wanted)) ?? those[0];
  if (kept) those.splice(those.indexOf(kept), 1);
  return kept;
}

async function change(client: HomevisitClient, kept: Appointment, wanted: VisitPlan, at: Instant): Promise<void> {
  let { version: ifMatch } = kept;
  if (kept.on !== wanted.on) {
    const putOff = await client.recordVisitEvent(kept.id, { type: 'postpone', at, reason: 'other' }, { ifMatch });
    const again = { type: 'plan-again', at, on: wanted.on } as const;
    ({ version: ifMatch } = await client.recordVisitEvent(kept.id, again, { ifMatch: putOff.version }));
  }
  await client.changePlannedVisit(kept.id, wanted, { ifMatch });
}

/**
 * Brings the school's appointments to what a plan says: new ones are registered, others put on another day or called off, and
 * what is as wanted is left alone. Doing it again changes nothing.
 *
 * @param onProgress - told how many visits of the plan are done.
 */
export async function registerAppointments(
  client: HomevisitClient,
  sheet: PlanningSheet,
  planned: readonly PlannedVisit[],
  onProgress: (done: number) => void,
): Promise<Registered> {
  const { now, school } = await client.getSession();
  const open = await openAppointments(client, sheet.from);
  const counts = { added: 0, changed: 0, calledOff: 0, kept: 0 };
  const all = planned.flatMap((visit) => appointmentOf(visit, sheet, school.timeZone) ?? []);
  const isThere = (wanted: VisitPlan): boolean =>
    (open.get(keyOf(wanted.studentIds)) ?? []).some((kept) => isAsWanted(kept, wanted));
  // What is there already is taken out first: a family may have several visits.
  const added: VisitPlan[] = [];
  const inTurn = [...all.filter(isThere), ...all.filter((wanted) => !isThere(wanted))];
  for (const [index, wanted] of inTurn.entries()) {
    const kept = takeFor(wanted, open);
    const what = !kept ? 'added' : isAsWanted(kept, wanted) ? 'kept' : 'changed';
    if (!kept) added.push(wanted);
    else if (what === 'changed') await change(client, kept, wanted, now);
    counts[what] += 1;
    onProgress(index + 1);
  }
  // Together: all of the new ones are registered, or none.
  const days = added.map(({ on }) => on).sort();
  const [from, to] = [days[0], days[days.length - 1]];
  if (from && to) await client.acceptPlan({ from, to, visits: added });
  const ofPlan = new Set(Object.values(sheet.visits).map(({ studentIds }) => keyOf(studentIds)));
  const dropped = [...open].flatMap(([key, those]) => (ofPlan.has(key) ? those : []));
  for (const { id, version } of dropped) {
    await client.recordVisitEvent(id, { type: 'cancel', at: now, reason: 'other' }, { ifMatch: version });
    counts.calledOff += 1;
  }
  return counts;
}
