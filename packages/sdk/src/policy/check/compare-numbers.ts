import { canonicalTextOf } from '../canonical-text.js';
import type { PolicyPack } from '../pack.js';
import {
  boundsOf,
  type Condition,
  type PeriodSpec,
  type Quantity,
  type QuantityBounds,
  type VisitCountRule,
  type VisitCoverageRule,
} from '../rule.js';
import { casesOf, dimensionsOf, exampleOf, holdsIn, listedIn, type Case } from './condition-space.js';
import type { FindingExample } from './finding.js';

/** School days are the measure: a term is at most half a year, a month at most a fifth of a term. */
const LENGTH: Readonly<Record<string, number>> = {
  day: 0.05,
  'calendar-week': 0.25,
  'calendar-month': 1,
  term: 5,
  'school-year': 10,
  'calendar-year': 12,
};

/** Lengths of two periods in one measure, or `undefined` where they cannot be compared. */
export function lengthsOf(own: PeriodSpec, above: PeriodSpec): readonly [number, number] | undefined {
  if (canonicalTextOf(own) === canonicalTextOf(above)) return [1, 1];
  const [a, b] = [own, above].map((per) => (typeof per === 'string' ? LENGTH[per] : undefined));
  return a === undefined || b === undefined ? undefined : [a, b];
}

/** A rule with its pack, as one of two that are compared. */
export interface NumberedRule {
  readonly pack: PolicyPack;
  readonly rule: VisitCountRule | VisitCoverageRule;
}

/** What a rule asks of somebody: a number or a share; nothing where somebody falls under none or several cohorts. */
export interface Asked {
  readonly quantity?: QuantityBounds | undefined;
  readonly share?: number | undefined;
  /** Cohort or exception that says so. */
  readonly branch?: string | undefined;
}

function askedIn({ rule, pack }: NumberedRule, one: Case): Asked | undefined {
  const listed = listedIn(pack);
  const exceptions = 'exceptions' in rule ? (rule.exceptions ?? []) : [];
  const exception = exceptions.find(({ when, exempt, quantity }) => (exempt ?? quantity) && holdsIn(when, one, listed));
  if (exception) {
    const quantity: QuantityBounds = exception.exempt
      ? { least: 0, open: false }
      : boundsOf(exception.quantity ?? ({} satisfies Quantity));
    return { quantity, branch: exception.id };
  }
  if (!rule.cohorts) {
    return {
      ...(rule.quantity && { quantity: boundsOf(rule.quantity) }),
      ...('share' in rule && rule.share && { share: rule.share.atLeast }),
    };
  }
  const [first, second] = rule.cohorts.filter(({ when }) => holdsIn(when, one, listed));
  if (second) return undefined;
  if (!first) return rule.otherwise === 'not-owed' ? { quantity: { least: 0, open: false } } : undefined;
  return {
    ...(first.quantity && { quantity: boundsOf(first.quantity) }),
    ...('share' in first && first.share && { share: first.share.atLeast }),
    branch: first.id,
  };
}

function conditionsIn({ rule }: NumberedRule): Condition[] {
  const exceptions = 'exceptions' in rule ? (rule.exceptions ?? []) : [];
  return [...(rule.cohorts ?? []), ...exceptions].map(({ when }) => when);
}

/** What two rules ask of the same subject, with an example of such a subject. */
export interface AskedPair {
  readonly own: Asked;
  readonly above: Asked;
  readonly example: readonly FindingExample[];
}

/** What two rules ask, case by case; cases in which one of them says nothing are left out. */
export function askedPairs(own: NumberedRule, above: NumberedRule): AskedPair[] {
  const conditions = [...conditionsIn(own), ...conditionsIn(above)];
  const dimensions = dimensionsOf(conditions, above.pack, own.pack);
  return (casesOf(dimensions) ?? []).flatMap((one): AskedPair[] => {
    const pair = [askedIn(own, one), askedIn(above, one)] as const;
    if (!pair[0] || !pair[1]) return [];
    return [{ own: pair[0], above: pair[1], example: exampleOf([one], dimensions) }];
  });
}

/** True when both conditions can hold of the same subject; one that is left out always holds. */
export function canCoincide(a: Condition | undefined, b: Condition | undefined, pack: PolicyPack): boolean {
  if (!a || !b) return true;
  const cases = casesOf(dimensionsOf([a, b], pack));
  const listed = listedIn(pack);
  return cases?.some((one) => holdsIn(a, one, listed) && holdsIn(b, one, listed)) ?? true;
}
