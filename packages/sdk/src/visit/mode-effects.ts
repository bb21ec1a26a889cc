import type { VisitCircumstance, VisitDraft } from '../model/visit.js';
import { compilePolicies } from '../policy/compiled-policies.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { CountedSubjectType } from '../policy/rule.js';

/** What the mode of a visit means for one clause that counts visits. */
export interface ModeEffect {
  /** Qualified id of the clause that counts visits. */
  readonly clause: string;
  /** Whom the clause counts visits for. */
  readonly subject: CountedSubjectType;
  /**
   * `counts` whatever the circumstance; `counts-as` under the circumstance given; `not-counted` as things stand.
   * An emergency has to be declared for the school besides, which only evaluation knows.
   */
  readonly effect: 'counts' | 'counts-as' | 'not-counted';
  /** Circumstances under which it counts or would count, each with the clause that says so. */
  readonly exceptions: readonly { readonly circumstance: VisitCircumstance; readonly clause: string }[];
}

/** What the mode and circumstance of a visit mean for each clause that counts visits, before anything is filed. */
export function modeEffects(
  draft: Pick<VisitDraft, 'mode' | 'circumstance'>,
  policies: PolicySet,
): readonly ModeEffect[] {
  return compilePolicies(policies).clauses.flatMap(({ id, rule, countsAs }): ModeEffect[] => {
    if (rule.kind !== 'visit-count') return [];
    if (rule.modes.includes(draft.mode))
      return [{ clause: id, subject: rule.subject, effect: 'counts', exceptions: [] }];
    const exceptions = countsAs
      .filter((extension) => extension.rule.modes.includes(draft.mode))
      .map((extension) => ({ circumstance: extension.rule.circumstance, clause: extension.id }));
    const holds = exceptions.some((exception) => exception.circumstance === draft.circumstance);
    return [{ clause: id, subject: rule.subject, effect: holds ? 'counts-as' : 'not-counted', exceptions }];
  });
}
