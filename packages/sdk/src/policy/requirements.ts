import type { VisitDraft } from '../model/visit.js';
import type { CompiledClause } from './applied-settings.js';
import { compileTrustedPolicies } from './trusted-policies.js';
import type { Strength } from './pack.js';
import type { PolicySet } from './policy-set.js';
import type { FieldRequirement } from './requirement.js';
import { isEachVisitRule, type VisitStepRule } from './rule.js';

type Asked = Omit<FieldRequirement, 'clauses' | 'strength' | 'conditional'>;

const STEP_FIELD: Readonly<Record<VisitStepRule['step'], Asked>> = {
  appointment: { field: 'appointment', stage: 'before' },
  consent: { field: 'consent', stage: 'before' },
  approval: { field: 'approval', stage: 'before' },
  outline: { field: 'outline', stage: 'before' },
  'safety-report': { field: 'safetyReport', stage: 'before' },
  reachable: { field: 'reachable', stage: 'during' },
  'return-report': { field: 'returnReport', stage: 'after' },
};

/** Weight of a strength when several clauses ask for the same field; a prohibition weighs as a must. */
const WEIGHT: Readonly<Record<Strength, number>> = {
  must: 0,
  'must-not': 0,
  principle: 1,
  practice: 2,
  encouraged: 3,
  aim: 4,
  may: 5,
};

function asked({ id, rule }: CompiledClause, draft: Pick<VisitDraft, 'mode'>): Asked[] {
  if (!isEachVisitRule(rule) && rule.kind !== 'counts-as') return [];
  if (!rule.modes.includes(draft.mode)) return [];
  switch (rule.kind) {
    case 'counts-as':
      return [{ field: 'circumstance', stage: 'before' }];
    case 'visit-team':
      return [{ field: 'visitors', stage: 'before', ...rule.quantity, including: rule.including }];
    case 'visit-limit': {
      const { timeOfDay, days, minutes } = rule;
      return [
        { field: 'startedAt', stage: 'during', limits: [{ clause: id, timeOfDay, days, minutes }] },
        { field: 'endedAt', stage: 'after' },
      ];
    }
    case 'record-deadline':
      return [{ field: 'endedAt', stage: 'after' }];
    case 'visit-step':
      return [{ ...STEP_FIELD[rule.step], ...(rule.before && { leads: [{ clause: id, before: rule.before }] }) }];
    case 'record-content':
      return rule.topics.map((topic) => ({ field: 'findings', stage: 'after', part: topic }));
    case 'conduct':
      return rule.attest.map((code) => ({ field: 'conduct', stage: 'after', part: code }));
  }
}

/** A clause that asks for a field, and whether it does so only under a condition. */
interface Source {
  readonly id: string;
  readonly strength: Strength;
  readonly asked: Asked;
  readonly conditional: boolean;
}

const defined = <Value>(values: readonly (Value | undefined)[]): Value[] =>
  values.filter((value): value is Value => value !== undefined);

/** The stricter number of several clauses, every capacity, every limit and every lead time of them. */
function stricter(all: readonly Asked[]): Partial<Asked> {
  const least = defined(all.map((one) => one.atLeast));
  const most = defined(all.map((one) => one.atMost));
  const including = [...new Set(all.flatMap((one) => one.including ?? []))];
  const limits = all.flatMap((one) => one.limits ?? []);
  const leads = all.flatMap((one) => one.leads ?? []);
  return {
    ...(least.length > 0 && { atLeast: Math.max(...least) }),
    ...(most.length > 0 && { atMost: Math.min(...most) }),
    ...(including.length > 0 && { including }),
    ...(limits.length > 0 && { limits }),
    ...(leads.length > 0 && { leads }),
  };
}

function merge(sources: readonly Source[]): FieldRequirement[] {
  const ordered = [...sources].sort((a, b) => WEIGHT[a.strength] - WEIGHT[b.strength]);
  const ofEverybody = ordered.filter((source) => !source.conditional);
  const asking = ofEverybody.length > 0 ? ofEverybody : ordered;
  // A wish makes nothing stricter that another clause asks for.
  const expected = asking.filter((source) => WEIGHT[source.strength] < WEIGHT.encouraged);
  const holding = expected.length > 0 ? expected : asking;
  const [first] = holding;
  if (!first) return [];
  const { field, stage, part } = first.asked;
  return [
    {
      field,
      stage,
      ...(part !== undefined && { part }),
      ...stricter(holding.map((source) => source.asked)),
      clauses: ordered.map((source) => source.id),
      strength: first.strength,
      ...(ofEverybody.length === 0 && { conditional: true as const }),
    },
  ];
}

/**
 * What the documents ask of a record of this mode: each field once, with every clause that asks for it, the
 * strongest first. The stricter number wins, and both clauses stay cited; a clause for some students only is cited and
 * makes nothing stricter for the others. Fields that every record has (mode, start, end) are named only where a clause
 * adds to them.
 */
export function requirements(
  draft: Pick<VisitDraft, 'mode' | 'circumstance'>,
  policies: PolicySet,
): FieldRequirement[] {
  const sources = new Map<string, Source[]>();
  for (const clause of compileTrustedPolicies(policies).clauses) {
    const { id, rule } = clause;
    for (const one of asked(clause, draft)) {
      const key = `${one.field}/${one.part ?? ''}`;
      const conditional = 'where' in rule && rule.where !== undefined;
      const source = { id, strength: clause.clause.strength, asked: one, conditional };
      sources.set(key, [...(sources.get(key) ?? []), source]);
    }
  }
  return [...sources.values()].flatMap(merge);
}
