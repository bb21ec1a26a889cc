import { dayNumber, weekOf, type Lookup } from './lookup.js';

/** What counts over several evenings: limits of a week, and days between visits. */
export function checkWeeks(lookup: Lookup): void {
  const visits = new Map<string, number>();
  const evenings = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string, by: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const outing of lookup.plan.outings) {
    for (const id of outing.people) {
      const key = `${weekOf(outing.date)} ${id}`;
      count(visits, key, outing.visits.length);
      count(evenings, key, 1);
    }
  }
  const weeks = new Set(lookup.plan.outings.map(({ date }) => weekOf(date)));
  for (const [id, { atMost }] of lookup.people) {
    for (const week of weeks) {
      const key = `${week} ${id}`;
      const [made, out] = [visits.get(key) ?? 0, evenings.get(key) ?? 0];
      if (made > (atMost?.visitsPerWeek ?? Infinity)) {
        lookup.report(
          'too-many-visits-a-week',
          { people: [id] },
          { visits: made, most: Number(atMost?.visitsPerWeek) },
        );
      }
      if (out > (atMost?.eveningsPerWeek ?? Infinity)) {
        lookup.report(
          'too-many-evenings-a-week',
          { people: [id] },
          { evenings: out, most: Number(atMost?.eveningsPerWeek) },
        );
      }
    }
  }
  const dateOf = new Map(lookup.plan.visits.map(({ visit, date }) => [visit, date]));
  for (const rule of lookup.problem.apart ?? []) {
    const dated = rule.visits.flatMap((id) => (dateOf.has(id) ? [{ id, date: dateOf.get(id) as string }] : []));
    dated.forEach((one, index) => {
      for (const other of dated.slice(index + 1)) {
        const between = Math.abs(dayNumber(one.date) - dayNumber(other.date));
        if (between < rule.days)
          lookup.report('not-apart', { visits: [one.id, other.id] }, { between, days: rule.days });
      }
    });
  }
}
