import type { Instant } from '@homevisit/sdk/calendar';
import type { PolicySet } from '@homevisit/sdk/policy';
import { AttemptLimiter } from '../authentication/attempt-limiter.js';
import type { Authenticate } from '../authentication/principal.js';
import type { Database } from '../database/database.js';
import { KnowledgeCache } from '../facts/knowledge-cache.js';
import { DEFAULT_LINK_DAYS } from '../family/issue-link.js';
import { systemRandomBytes, type RandomBytes } from '../randomness/random-bytes.js';
import type { HomevisitServerOptions } from './server-options.js';

/** Wrong links that an address may try. A family that mistypes has enough of them, a machine has not. */
const LINK_ATTEMPTS = { failures: 20, windowSeconds: 600 };

/** Days to answer what a family asks about its data, where the school has not said otherwise: the law names no number. */
const DEFAULT_DATA_REQUEST_DAYS = 15;

/** What the handlers of one server share. */
export interface Service {
  readonly database: Database;
  readonly authenticate: Authenticate;
  readonly policiesOf: (schoolId: string) => PolicySet;
  readonly clock: () => Instant;
  readonly randomBytes: RandomBytes;
  readonly linkDays: number;
  readonly dataRequestDays: number;
  readonly knowledge: KnowledgeCache;
  readonly linkAttempts: AttemptLimiter;
  readonly clientAddress: (request: Request) => string | undefined;
}

/** Fills in what the options leave out. */
export function serviceOf(options: HomevisitServerOptions): Service {
  const { policies } = options;
  return {
    database: options.database,
    authenticate: options.authenticate,
    policiesOf: typeof policies === 'function' ? policies : () => policies,
    clock: options.clock,
    randomBytes: options.randomBytes ?? systemRandomBytes,
    linkDays: options.feedbackLinkDays ?? DEFAULT_LINK_DAYS,
    dataRequestDays: options.dataRequestDays ?? DEFAULT_DATA_REQUEST_DAYS,
    knowledge: new KnowledgeCache(),
    linkAttempts: new AttemptLimiter(LINK_ATTEMPTS),
    clientAddress: options.clientAddress ?? (() => undefined),
  };
}
