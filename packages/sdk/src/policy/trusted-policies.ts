import { applySettings, type CompiledPolicies } from './applied-settings.js';
import type { PolicySet } from './policy-set.js';

const compiled = new WeakMap<PolicySet, CompiledPolicies>();

/**
 * {@link compilePolicies} for a set that has been read by its schema already, as every set that comes over a wire or
 * from a file has: values that a school has set are put into the rules and not read once more, so that a form or a badge
 * loads no schema library.
 *
 * @throws {PolicyError} `unknown-clause`, `invalid-setting` when the settings do not fit the packs.
 */
export function compileTrustedPolicies(policies: PolicySet): CompiledPolicies {
  let result = compiled.get(policies);
  if (!result) {
    result = applySettings(policies, (changed) => changed);
    compiled.set(policies, result);
  }
  return result;
}
