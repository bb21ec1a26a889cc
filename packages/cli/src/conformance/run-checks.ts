import type { Instant } from '@homevisit/sdk/calendar';
import type { Check } from './check.js';
import type { Conversation } from './conversation.js';
import { SchoolUnderTest } from './school-under-test.js';
import { Unmet } from './unmet.js';

/** How a check went. */
export type CheckResult =
  | { readonly check: Check; readonly met: true }
  | { readonly check: Check; readonly met: false; readonly expected: string; readonly came: string };

/** Names a failure of the connection or of an answer, without what was in it. */
function unmetBy(error: unknown): Unmet {
  if (error instanceof Unmet) return error;
  return new Unmet('an answer over HTTP', error instanceof Error ? error.name : 'unknown');
}

/** How all checks went, and what time it was for the implementation when they began. */
export interface ConformanceRun {
  readonly at: Instant;
  readonly results: readonly CheckResult[];
  /** Checks that could not be done, for want of an address that webhooks reach. */
  readonly notDone: readonly Check[];
}

/**
 * Runs checks one after the other.
 *
 * @throws {Unmet} where the school has not what the checks need, or cannot be asked.
 */
export async function runChecks(conversation: Conversation, checks: readonly Check[]): Promise<ConformanceRun> {
  const school = await SchoolUnderTest.find(conversation).catch((error: unknown) => {
    throw unmetBy(error);
  });
  const results: CheckResult[] = [];
  const isDone = ({ needsReceiver }: Check): boolean => !needsReceiver || conversation.receiver !== undefined;
  for (const check of checks.filter(isDone)) {
    try {
      await check.run(conversation, school);
      results.push({ check, met: true });
    } catch (error) {
      const { expected, came } = unmetBy(error);
      results.push({ check, met: false, expected, came });
    }
  }
  return { at: school.session.now, results, notDone: checks.filter((check) => !isDone(check)) };
}
