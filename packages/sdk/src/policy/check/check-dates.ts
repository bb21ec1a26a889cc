import type { LocalDate } from '../../calendar/local-date.js';
import type { Clause, PolicyPack } from '../pack.js';
import type { Rule } from '../rule.js';
import type { AddFinding } from './finding.js';

type Day = LocalDate | null | undefined;

/** True where both are known and the first lies after the second. */
function isAfter(a: Day, b: Day): boolean {
  return typeof a === 'string' && typeof b === 'string' && a > b;
}

function latest(a: Day, b: Day): Day {
  return isAfter(a, b) ? a : (b ?? a);
}

function earliest(a: Day, b: Day): Day {
  return isAfter(a, b) ? b : (a ?? b);
}

/** Hours and numbers of a rule that run from one to another. */
function rangesOf(rule: Rule): (readonly [string, string, string] | readonly [string, number, number])[] {
  if (rule.kind === 'visit-team') {
    const { atLeast, atMost } = rule.quantity;
    return atLeast === undefined || atMost === undefined ? [] : [['/quantity/atMost', atLeast, atMost]];
  }
  if (rule.kind !== 'visit-limit') return [];
  const { timeOfDay, minutes } = rule;
  return [
    ...(timeOfDay ? [['/timeOfDay/to', timeOfDay.from, timeOfDay.to] as const] : []),
    ...(minutes?.atLeast !== undefined && minutes.atMost !== undefined
      ? [['/minutes/atMost', minutes.atLeast, minutes.atMost] as const]
      : []),
  ];
}

/** Days, hours and numbers in the wrong order, and days of a rule on which its clause is not in force. */
export function checkDates(pack: PolicyPack, add: AddFinding): void {
  const { effectiveFrom, effectiveTo } = pack.document;
  const order = (pointer: string, from: Day, to: Day): void => {
    if (isAfter(from, to)) add('wrong-order', pointer, { from: String(from), to: String(to) });
  };
  order('/document/effectiveTo', effectiveFrom, effectiveTo);
  pack.categories.list.forEach((entry, index) => order(`/categories/list/${index}/to`, entry.from, entry.to));
  pack.clauses.forEach(({ effective, rule }: Clause, index) => {
    const place = `/clauses/${index}`;
    order(`${place}/effective/to`, effective?.from, effective?.to);
    const from = latest(effectiveFrom, effective?.from);
    const to = earliest(effectiveTo, effective?.to);
    const ownOrder = isAfter(effective?.from, effective?.to) || isAfter(effectiveFrom, effectiveTo);
    if (effective && !ownOrder && isAfter(from, to)) {
      add('outside-effective', `${place}/effective`, { from: String(from), to: String(to) });
    }
    for (const [pointer, least, most] of rangesOf(rule)) {
      if (least > most) add('wrong-order', `${place}/rule${pointer}`, { from: least, to: most });
    }
    const per = 'per' in rule ? rule.per : undefined;
    if (typeof per !== 'object' || !('between' in per)) return;
    const { between } = per;
    order(`${place}/rule/per/between/to`, between.from, between.to);
    if (isAfter(from, between.to) || isAfter(between.from, to)) {
      const severity = 'error' as const;
      add('outside-effective', `${place}/rule/per/between`, { from: between.from, to: between.to }, { severity });
    } else if (isAfter(from, between.from) || isAfter(between.to, to)) {
      add(
        'outside-effective',
        `${place}/rule/per/between`,
        { from: between.from, to: between.to },
        { severity: 'warning' },
      );
    }
  });
}
