import { everyItem, type HomevisitClient } from '@homevisit/client';
import type { PlannedVisit as Appointment } from '@homevisit/client/contract';
import type { LocalDate } from '@homevisit/sdk/calendar';

/** Whom a visit is for, or who makes it, as a key. */
export const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' ');

/** Appointments that are open from a day on, by whom they are for. */
export async function openAppointments(client: HomevisitClient, from: LocalDate): Promise<Map<string, Appointment[]>> {
  const found = new Map<string, Appointment[]>();
  const all = everyItem((page) => client.listPlannedVisits({ scope: 'school', state: 'open', from, ...page }));
  for await (const one of all) found.set(keyOf(one.studentIds), [...(found.get(keyOf(one.studentIds)) ?? []), one]);
  return found;
}
