import type { VisitDraft } from '../model/visit.js';
import { compilePolicies, type CompiledClause } from './compiled-policies.js';
import type { Strength } from './pack.js';
import type { PolicySet } from './policy-set.js';
import type { FieldRequirement } from './requirement.js';
import { isEachVisitRule, type VisitStepRule } from './rule.js';

type Asked = Pick<FieldRequirement, 'field' | 'stage' | 'part' | 'atLeast'>;

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

function asked({ rule }: CompiledClause, draft: Pick<VisitDraft, 'mode'>): Asked[] {
  if (!isEachVisitRule(rule) && rule.kind !== 'counts-as') return [];
  if (!rule.modes.includes(draft.mode)) return [];
  switch (rule.kind) {
    case 'counts-as':
      return [{ field: 'circumstance', stage: 'before' }];
    case 'visit-team':
      return [{ field: 'visitors', stage: 'before', atLeast: rule.quantity.atLeast ?? 1 }];
    case 'visit-limit':
      return [
        { field: 'startedAt', stage: 'before' },
        { field: 'endedAt', stage: 'after' },
      ];
    case 'record-deadline':
      return [{ field: 'endedAt', stage: 'after' }];
    case 'visit-step':
      return [STEP_FIELD[rule.step]];
    case 'record-content':
      return rule.topics.map((topic) => ({ field: 'findings', stage: 'after', part: topic }));
    case 'conduct':
      return rule.attest.map((code) => ({ field: 'conduct', stage: 'after', part: code }));
  }
}

/**
 * What the documents ask of a record of this mode: each field once, with every clause that asks for it, the
 * strongest first. Fields that every record has (mode, start, end) are named only where a clause adds to them.
 */
export function requirements(
  draft: Pick<VisitDraft, 'mode' | 'circumstance'>,
  policies: PolicySet,
): FieldRequirement[] {
  const merged = new Map<string, { asked: Asked; clauses: { id: string; strength: Strength }[] }>();
  for (const clause of compilePolicies(policies).clauses) {
    for (const one of asked(clause, draft)) {
      const key = `${one.field}/${one.part ?? ''}`;
      const known = merged.get(key);
      const source = { id: clause.id, strength: clause.clause.strength };
      if (!known) {
        merged.set(key, { asked: one, clauses: [source] });
        continue;
      }
      known.clauses.push(source);
      // The stricter number wins; both clauses stay cited.
      if ((one.atLeast ?? 0) > (known.asked.atLeast ?? 0)) known.asked = one;
    }
  }
  return [...merged.values()].map(({ asked: one, clauses }) => {
    const ordered = [...clauses].sort((a, b) => WEIGHT[a.strength] - WEIGHT[b.strength]);
    return { ...one, clauses: ordered.map((clause) => clause.id), strength: ordered[0]?.strength ?? 'must' };
  });
}
