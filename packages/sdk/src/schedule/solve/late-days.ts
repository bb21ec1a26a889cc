import { daysBetween } from '../../calendar/local-date.js';
import type { Instance } from '../instance/instance.js';

/** How late a visit is on a day of the plan, in days. */
export function lateDaysOf({ problem }: Instance, visit: number, day: number): number {
  const due = problem.visits[visit]?.due;
  const date = problem.days[day];
  return due === undefined || date === undefined ? 0 : Math.max(0, daysBetween(due, date));
}
