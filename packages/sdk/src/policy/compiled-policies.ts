import { applySettings, type CompiledPolicies } from './applied-settings.js';
import type { PolicySet } from './policy-set.js';
import { rule } from './rule.js';

export type { CompiledClause, CompiledPolicies } from './applied-settings.js';

const compiled = new WeakMap<PolicySet, CompiledPolicies>();

/**
 * The set with the school's settings applied; made once for each set.
 *
 * @throws {PolicyError} `unknown-clause`, `invalid-setting` when the settings do not fit the packs.
 */
export function compilePolicies(policies: PolicySet): CompiledPolicies {
  let result = compiled.get(policies);
  if (!result) {
    result = applySettings(policies, (changed) => rule.safeParse(changed).data);
    compiled.set(policies, result);
  }
  return result;
}
