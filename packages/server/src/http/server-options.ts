import type { Instant } from '@homevisit/sdk/calendar';
import type { PolicySet } from '@homevisit/sdk/policy';
import type { RateLimit } from './rate-limiter.js';
import type { Authenticate } from '../authentication/principal.js';
import type { Database } from '../database/database.js';
import type { Log } from '../log/log-line.js';
import type { StreamTimes } from '../board/stream-times.js';
import type { LtiOptions } from '../lti/lti-options.js';
import type { RandomBytes } from '../randomness/random-bytes.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import type { WebhookOptions } from '../webhooks/webhook-settings.js';

/** Options of {@link createHomevisitServer}. */
export interface HomevisitServerOptions {
  readonly database: Database;
  /** Tells who sends a request; `createTokenAuthenticator` makes one for the host's tokens. */
  readonly authenticate: Authenticate;
  /** The documents that schools answer to, for all alike or for each. Asked at every request. */
  readonly policies: PolicySet | ((schoolId: string) => PolicySet);
  /** What time it is. The server never looks at another clock. */
  readonly clock: () => Instant;
  /**
   * Where ids and tokens come from.
   *
   * @default the system's source of random bytes
   */
  readonly randomBytes?: RandomBytes;
  /**
   * Takes the log: structured lines without personal data.
   *
   * @default nothing is logged
   */
  readonly log?: Log;
  /**
   * Takes what the server does as spans and figures without personal data; `createTelemetry` of
   * `@homevisit/server/telemetry` makes one for OpenTelemetry.
   *
   * @default nothing is told
   */
  readonly telemetry?: Telemetry;
  /**
   * Where the contract's paths begin.
   *
   * @default ''
   * @example '/api/homevisit'
   */
  readonly basePath?: string;
  /**
   * Origins of other sites whose pages may call this backend (CORS).
   *
   * @default none: only pages of the backend's own origin
   * @example ['https://campus.example']
   */
  readonly allowedOrigins?: readonly string[];
  /**
   * Days that a family's link holds.
   *
   * @default 14
   */
  readonly feedbackLinkDays?: number;
  /**
   * Days within which the school answers a family that asks for a copy, a correction or a deletion of its data. The law
   * says "in time" (PIPL §44–50) and names no number: the school does.
   *
   * @default 15
   */
  readonly dataRequestDays?: number;
  /**
   * Minutes that a link to a badge as a picture holds.
   *
   * @default 15
   */
  readonly badgeLinkMinutes?: number;
  /**
   * How often streams look for news and prove that they are alive. For tests, and for databases far away.
   *
   * @default every second, and every fifteen seconds
   */
  readonly streaming?: Partial<StreamTimes>;
  /**
   * What sending webhooks takes; `createWebhookSender` sends them.
   *
   * @default schools cannot set webhooks up
   */
  readonly webhooks?: WebhookOptions;
  /**
   * How many requests each caller may send, told in the headers `RateLimit` and `RateLimit-Policy`. Counted in the
   * memory of this process.
   *
   * @default no limit
   * @example { requests: 1200, windowSeconds: 60 }
   */
  readonly rateLimit?: RateLimit;
  /**
   * Learning platforms from which people may come (LTI 1.3), at `/lti/login` and `/lti/launch`.
   *
   * @default nobody comes so, and only the host's tokens are taken
   */
  readonly lti?: LtiOptions;
  /**
   * Whether people may look at the contract at `/docs`, in a viewer that sends requests to this backend only.
   *
   * @default false
   */
  readonly explorer?: boolean;
  /**
   * Network address of whoever sends a request, by which wrong links are counted. It is kept in memory for some
   * minutes and never logged.
   *
   * @default unknown, and wrong links are not counted
   */
  readonly clientAddress?: (request: Request) => string | undefined;
}
