import { signWebhook } from '@homevisit/client/webhooks';
import type { Instant } from '@homevisit/sdk/calendar';
import { repeatedWork, type RepeatedWork } from '../background/repeated-work.js';
import type { Database } from '../database/database.js';
import { withSchool } from '../database/school-transaction.js';
import { observedDatabase } from '../telemetry/observed-database.js';
import type { DeliveryResult, Telemetry } from '../telemetry/telemetry.js';
import { countWaiting, schoolsWithWebhooks, takeDue, type DueDelivery } from './due-deliveries.js';
import { createPostMessage, type PostMessage } from './post-message.js';
import { createTargetGuard } from './target-guard.js';
import { eventOf } from './webhook-rows.js';
import { secretOf } from './webhook-secret.js';
import type { WebhookOptions } from './webhook-settings.js';

/** Seconds to the next attempt after the first, the second … one. After the last of them an event is given up. */
const WAITS = [5, 30, 120, 600, 3600, 6 * 3600, 24 * 3600] as const;

/** Milliseconds between two looks into the database. */
const PAUSE = 1000;

/** Options of {@link createWebhookSender}. */
export interface WebhookSenderOptions extends WebhookOptions {
  readonly database: Database;
  readonly clock: () => Instant;
  /** Takes what went wrong with the database; sending goes on. */
  readonly onError?: (error: unknown) => void;
  /**
   * Sends a message.
   *
   * @default with Node.js, only to addresses that are allowed
   */
  readonly post?: PostMessage;
  /**
   * Takes each delivery and how many events wait, as spans and figures without personal data; `createTelemetry` of
   * `@homevisit/server/telemetry` makes one for OpenTelemetry.
   *
   * @default nothing is told
   */
  readonly telemetry?: Telemetry;
}

/** Sends what the outbox in the database holds; once started, whatever becomes due. */
export interface WebhookSender extends RepeatedWork {
  /** Sends what is due now, and gives how many attempts that took. */
  sendDue(): Promise<number>;
}

/** The outcome in one word: never a text of the receiver's, which may hold anything. */
function failureOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code)) return code;
  return error instanceof Error ? error.name : 'failed';
}

function stateAfter(outcome: string, attempts: number): Pick<DeliveryResult, 'state'> & { readonly wait?: number } {
  if (/^2\d\d$/.test(outcome)) return { state: 'delivered' };
  const wait = WAITS[attempts - 1];
  // 410 says that nothing will ever be taken there.
  return wait === undefined || outcome === '410' ? { state: 'dead' } : { state: 'waiting', wait };
}

/**
 * Makes what sends webhooks: beside a server, in the same process or another one. Several may run at once. Every event is
 * delivered at least once, and events of one visit in their order; what was tried for a day and a half is given up, stays
 * visible, and can be sent again.
 *
 * @example
 * const sender = createWebhookSender({ database, clock, key: process.env.HOMEVISIT_WEBHOOK_KEY });
 * sender.start();
 */
export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { clock, key, onError, telemetry } = options;
  const database = observedDatabase(options.database, telemetry);
  const post = options.post ?? createPostMessage(createTargetGuard(options.allowedHosts));

  async function attempt(schoolId: string, due: DueDelivery): Promise<string> {
    const now = clock();
    const body = JSON.stringify(eventOf(due, schoolId));
    const isChanging = due.earlier_secret_until !== null && Date.parse(now) < Date.parse(due.earlier_secret_until);
    const generations = isChanging ? [due.generation, due.generation - 1] : [due.generation];
    const secrets = generations.map((generation) => secretOf(key, { schoolId, webhookId: due.webhook_id, generation }));
    const timestamp = Math.floor(Date.parse(now) / 1000);
    const signed = await signWebhook({ id: due.event_id, timestamp, body }, secrets);
    const headers = { 'content-type': 'application/cloudevents+json; charset=utf-8', ...signed };
    try {
      return String(await post({ url: due.url, headers, body }));
    } catch (error) {
      return failureOf(error);
    }
  }

  async function deliver(schoolId: string, due: DueDelivery): Promise<void> {
    const attempts = due.attempts + 1;
    const sendOnce = async () => {
      const outcome = await attempt(schoolId, due);
      return { outcome, ...stateAfter(outcome, attempts) };
    };
    const { outcome, state, wait } = await (telemetry?.delivery(due.event_type, sendOnce) ?? sendOnce());
    const now = clock();
    await withSchool(database, schoolId, (transaction) =>
      transaction.query(
        `UPDATE webhook_delivery
            SET state = $3, attempts = $4, last_attempt_at = $5::timestamptz, last_outcome = $6,
                due_at = $5::timestamptz + make_interval(secs => $7)
          WHERE school_id = $1 AND position = $2`,
        [schoolId, due.position, state, attempts, now, outcome, wait ?? 0],
      ),
    );
  }

  async function sendDue(): Promise<number> {
    let attempts = 0;
    let waiting = 0;
    for (const schoolId of await schoolsWithWebhooks(database)) {
      const due = await takeDue(database, schoolId, clock());
      await Promise.all(due.map((one) => deliver(schoolId, one)));
      attempts += due.length;
      if (telemetry) waiting += await countWaiting(database, schoolId);
    }
    telemetry?.outboxDepth(waiting);
    return attempts;
  }

  const sending = repeatedWork({
    round: async () => ((await sendDue()) > 0 ? 0 : PAUSE),
    pauseAfterFailure: PAUSE,
    onError,
  });
  return { sendDue, ...sending };
}
