import { ComplianceBadge } from '../compliance-badge/compliance-badge.js';
import { defineOnce, type DefineResult } from '../foundation/define-once.js';
import { HomevisitProvider } from '../provider/provider.js';

export { ComplianceBadge };

/** Registers this copy of the kit, which has a Lit of its own, as a version. */
export function registerAs(version: string, suffix?: string): readonly DefineResult[] {
  const options = { version, ...(suffix !== undefined && { suffix }) };
  return [
    defineOnce('hv-compliance-badge', ComplianceBadge, options),
    defineOnce('hv-provider', HomevisitProvider, options),
  ];
}
