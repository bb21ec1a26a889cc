import type { Check } from '../check.js';
import { accessChecks } from './access.js';
import { agreementChecks } from './agreements.js';
import { answerChecks } from './answers.js';
import { attachmentChecks } from './attachments.js';
import { callerChecks } from './callers.js';
import { familyChecks } from './families.js';
import { isolationChecks } from './isolation.js';
import { linkChecks } from './links.js';
import { pageChecks } from './pages.js';
import { importChecks } from './imports.js';
import { planChecks } from './plans.js';
import { standingChecks } from './standing.js';
import { versionChecks } from './versions.js';
import { webhookChecks } from './webhooks.js';
import { writeChecks } from './writes.js';

/** All checks, in the order of the report. */
export const checks: readonly Check[] = [
  ...callerChecks,
  ...answerChecks,
  ...writeChecks,
  ...versionChecks,
  ...pageChecks,
  ...isolationChecks,
  ...standingChecks,
  ...planChecks,
  ...importChecks,
  ...agreementChecks,
  ...familyChecks,
  ...attachmentChecks,
  ...accessChecks,
  ...linkChecks,
  ...webhookChecks,
];

/**
 * The checks that are named by id or by subject, in the order of the report; all where nothing is named. `unknown` is the
 * first name that is neither.
 */
export function checksNamed(names: readonly string[] = []): {
  readonly chosen: readonly Check[];
  readonly unknown: string | undefined;
} {
  const isNamedBy = ({ id }: Check, name: string): boolean => id === name || id.startsWith(`${name}.`);
  return {
    chosen: names.length === 0 ? checks : checks.filter((check) => names.some((name) => isNamedBy(check, name))),
    unknown: names.find((name) => !checks.some((check) => isNamedBy(check, name))),
  };
}
