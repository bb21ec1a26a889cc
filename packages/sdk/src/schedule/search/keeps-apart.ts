import { NONE, type Routes } from './routes.js';

/** Whether a day is far enough from those of the visits that a visit keeps a distance from. */
export function keepsApart(routes: Routes, visit: number, day: number): boolean {
  const { apartStart, apartVisit, apartDays, dayNumber } = routes.instance;
  for (let at = apartStart[visit] as number, end = apartStart[visit + 1] as number; at < end; at++) {
    const route = routes.routeOf[apartVisit[at] as number] as number;
    if (route === NONE) continue;
    const other = dayNumber[routes.day[route] as number] as number;
    if (Math.abs(other - (dayNumber[day] as number)) < (apartDays[at] as number)) return false;
  }
  return true;
}
