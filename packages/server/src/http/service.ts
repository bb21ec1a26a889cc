import type { Instant } from '@homevisit/sdk/calendar';
import type { PolicySet } from '@homevisit/sdk/policy';
import { AttemptLimiter } from '../authentication/attempt-limiter.js';
import type { Authenticate } from '../authentication/principal.js';
import type { Database } from '../database/database.js';
import { KnowledgeCache } from '../facts/knowledge-cache.js';
import { DEFAULT_LINK_DAYS } from '../family/issue-link.js';
import { takeLtiSessions } from '../lti/lti-session.js';
import { systemRandomBytes, type RandomBytes } from '../randomness/random-bytes.js';
import { observedDatabase } from '../telemetry/observed-database.js';
import { webhookSettingsOf, type WebhookSettings } from '../webhooks/webhook-settings.js';
import { BoardSignals } from '../board/board-signals.js';
import { OpenStreams } from '../board/open-streams.js';
import { DEFAULT_STREAM_TIMES, type StreamTimes } from '../board/stream-times.js';
import { RateLimiter } from './rate-limiter.js';
import type { HomevisitServerOptions } from './server-options.js';

/** Wrong links that an address may try. A family that mistypes has enough of them, a machine has not. */
const LINK_ATTEMPTS = { failures: 20, windowSeconds: 600 };

/** Days to answer what a family asks about its data, where the school has not said otherwise: the law names no number. */
const DEFAULT_DATA_REQUEST_DAYS = 15;

/** Minutes that a link to a badge holds: as long as a page is rendered and looked at, not as long as a log is kept. */
const DEFAULT_BADGE_LINK_MINUTES = 15;

/** What the handlers of one server share. */
export interface Service {
  readonly database: Database;
  readonly authenticate: Authenticate;
  readonly policiesOf: (schoolId: string) => PolicySet;
  readonly clock: () => Instant;
  readonly randomBytes: RandomBytes;
  readonly linkDays: number;
  readonly dataRequestDays: number;
  readonly badgeLinkMinutes: number;
  readonly webhooks: WebhookSettings | undefined;
  readonly knowledge: KnowledgeCache;
  readonly linkAttempts: AttemptLimiter;
  readonly boardSignals: BoardSignals;
  /** Streams that are open. */
  readonly openStreams: OpenStreams;
  readonly streaming: StreamTimes;
  readonly clientAddress: (request: Request) => string | undefined;
  /** Absent where callers are not limited. */
  readonly rateLimiter: RateLimiter | undefined;
}

/** Fills in what the options leave out. */
export function serviceOf(options: HomevisitServerOptions): Service {
  const { policies } = options;
  const database = observedDatabase(options.database, options.telemetry);
  const streaming = { ...DEFAULT_STREAM_TIMES, ...options.streaming };
  return {
    database,
    authenticate: options.lti ? takeLtiSessions(options.authenticate, database, options.clock) : options.authenticate,
    policiesOf: typeof policies === 'function' ? policies : () => policies,
    clock: options.clock,
    randomBytes: options.randomBytes ?? systemRandomBytes,
    linkDays: options.feedbackLinkDays ?? DEFAULT_LINK_DAYS,
    dataRequestDays: options.dataRequestDays ?? DEFAULT_DATA_REQUEST_DAYS,
    badgeLinkMinutes: options.badgeLinkMinutes ?? DEFAULT_BADGE_LINK_MINUTES,
    webhooks: webhookSettingsOf(options.webhooks),
    knowledge: new KnowledgeCache(),
    boardSignals: new BoardSignals(database, streaming.poll),
    openStreams: new OpenStreams(),
    streaming,
    linkAttempts: new AttemptLimiter(LINK_ATTEMPTS),
    clientAddress: options.clientAddress ?? (() => undefined),
    rateLimiter: options.rateLimit && new RateLimiter(options.rateLimit),
  };
}
