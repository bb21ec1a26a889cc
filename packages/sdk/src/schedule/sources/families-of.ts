import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import { DAY_KINDS } from '../../calendar/working-time.js';
import type { ModeConditions } from '../../policy/demands/index.js';
import type { Family } from '../problem/people.js';
import type { Stretch } from '../problem/times.js';
import type { DaysByKind } from './days-by-kind.js';
import { minutesOf } from './minutes-of.js';
import type { HoursByKind, PlannedFamily } from './planning-sources.js';

const WHOLE_DAY: HoursByKind = Object.fromEntries(DAY_KINDS.map((kind) => [kind, [{ from: '00:00', to: '24:00' }]]));

/** Dated stretches for hours by kind of day, without the days on which somebody is away. */
export function stretchesOf<Hours extends { readonly from: string; readonly to: string }>(
  hours: HoursByKind<Hours>,
  days: DaysByKind,
  isThere: (date: LocalDate) => boolean,
): (Stretch & { readonly hours: Hours })[] {
  return DAY_KINDS.flatMap((kind) => {
    const dates = days.of(kind).filter(isThere);
    if (dates.length === 0) return [];
    return (hours[kind] ?? []).map((one) => ({ dates, from: minutesOf(one.from), to: minutesOf(one.to), hours: one }));
  });
}

/** A family with the times that it and the documents leave. */
export function familyOf(
  { id, place, home, away = [], declined, wishes }: PlannedFamily,
  conditions: readonly ModeConditions[],
  days: DaysByKind,
): Family {
  const limits = conditions.filter(({ timeOfDay, days: kinds }) => timeOfDay ?? kinds);
  const base = { id, place, ...(declined && { declined: [...declined] }), ...(wishes && { wishes: [...wishes] }) };
  if (!home && away.length === 0 && limits.length === 0) return base;
  const isThere = (date: LocalDate): boolean => !away.some((range) => isWithin(date, range));
  const kinds = DAY_KINDS.filter((kind) => limits.every((one) => one.days?.includes(kind) ?? true));
  const given = home ?? WHOLE_DAY;
  const allowed = Object.fromEntries(kinds.map((kind) => [kind, given[kind] ?? []]));
  const earliest = Math.max(0, ...limits.flatMap(({ timeOfDay }) => (timeOfDay ? minutesOf(timeOfDay.from) : [])));
  const latest = Math.min(24 * 60, ...limits.flatMap(({ timeOfDay }) => (timeOfDay ? minutesOf(timeOfDay.to) : [])));
  return {
    ...base,
    home: stretchesOf(allowed, days, isThere)
      .map(({ dates, from, to }) => ({
        ...(dates && { dates }),
        from: Math.max(from, earliest),
        to: Math.min(to, latest),
      }))
      .filter(({ from, to }) => from <= to),
  };
}
