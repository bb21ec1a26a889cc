import type { VisitCircumstance, VisitDraft, VisitMode } from '../model/visit.js';
import type { CompiledClause } from '../policy/applied-settings.js';
import { compileTrustedPolicies } from '../policy/trusted-policies.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { CountedSubjectType, VisitCountRule } from '../policy/rule.js';

/** What the mode of a visit means for one clause that counts visits. */
export interface ModeEffect {
  /** Qualified id of the clause that counts visits. */
  readonly clause: string;
  /** Whom the clause counts visits for. */
  readonly subject: CountedSubjectType;
  /**
   * `counts` whatever the circumstance; `counts-as` under the circumstance given; `counts-for-some`: it depends on who
   * the student is, which only evaluation knows; `not-counted` as things stand. An emergency has to be declared for the
   * school besides, which only evaluation knows either.
   */
  readonly effect: 'counts' | 'counts-as' | 'counts-for-some' | 'not-counted';
  /**
   * Circumstances under which it counts or would count, each with the clause that says so; `conditional` where that
   * clause asks for something of the student besides.
   */
  readonly exceptions: readonly {
    readonly circumstance: VisitCircumstance;
    readonly clause: string;
    readonly conditional: boolean;
  }[];
  /** Ids of the clause's own exceptions for which the mode counts otherwise than for everybody else. */
  readonly branches: readonly string[];
}

/** Exceptions of a clause by which the mode counts, or does not, otherwise than for everybody else. */
function branchesOf({ modes, exceptions = [] }: VisitCountRule, mode: VisitMode): string[] {
  const usually = modes.includes(mode);
  return exceptions
    .filter((exception) => !exception.exempt && exception.modes && exception.modes.includes(mode) !== usually)
    .map(({ id }) => id);
}

function effectOf(
  { id, countsAs }: CompiledClause,
  rule: VisitCountRule,
  { mode, circumstance }: Pick<VisitDraft, 'mode' | 'circumstance'>,
): ModeEffect {
  const branches = branchesOf(rule, mode);
  const about = { clause: id, subject: rule.subject, branches };
  if (rule.modes.includes(mode)) {
    return { ...about, effect: branches.length > 0 ? 'counts-for-some' : 'counts', exceptions: [] };
  }
  const exceptions = countsAs
    .filter((extension) => extension.rule.modes.includes(mode))
    .map((extension) => ({
      circumstance: extension.rule.circumstance,
      clause: extension.id,
      conditional: extension.rule.where !== undefined,
    }));
  const holding = exceptions.filter((exception) => exception.circumstance === circumstance);
  if (holding.some((exception) => !exception.conditional)) return { ...about, effect: 'counts-as', exceptions };
  const forSome = holding.length > 0 || branches.length > 0;
  return { ...about, effect: forSome ? 'counts-for-some' : 'not-counted', exceptions };
}

/** What the mode and circumstance of a visit mean for each clause that counts visits, before anything is filed. */
export function modeEffects(
  draft: Pick<VisitDraft, 'mode' | 'circumstance'>,
  policies: PolicySet,
): readonly ModeEffect[] {
  return compileTrustedPolicies(policies).clauses.flatMap((clause) =>
    clause.rule.kind === 'visit-count' ? [effectOf(clause, clause.rule, draft)] : [],
  );
}
