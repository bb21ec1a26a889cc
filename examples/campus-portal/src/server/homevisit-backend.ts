import { jurisdictions } from '@homevisit/policies';
import { layerPolicies, type PolicySet } from '@homevisit/sdk/policy';
import {
  createFeedbackLink,
  createHomevisitServer,
  createTokenAuthenticator,
  type Database,
  type LogLine,
} from '@homevisit/server';
import type { DemoData } from './demo-data.js';
import type { PortalClock } from './demo-clock.js';
import { JURISDICTIONS, type JurisdictionName } from './options.js';
import { TOKEN_AUDIENCE, TOKEN_ISSUER, type TokenIssuer } from './token-issuer.js';

/** The kit's reference backend, as the portal sees it. */
export interface HomevisitBackend {
  /** The district whose documents hold now; setting it takes effect with the next request. */
  jurisdiction: JurisdictionName;
  /** Answers a request below `/api/homevisit`. */
  fetch(request: Request): Response | Promise<Response>;
  /** Ends what would never end by itself, such as a board that somebody watches: before the portal stops. */
  endStreams(): void;
  /** Token of a feedback link for the latest earlier visit, so that the family's page can be looked at straight away. */
  sampleFamilyToken(): Promise<string | undefined>;
}

/** What the kit's backend is made from. */
export interface BackendParts {
  readonly database: Database;
  readonly data: Pick<DemoData, 'schoolId' | 'visits'>;
  readonly clock: PortalClock;
  readonly issuer: TokenIssuer;
  readonly jurisdiction: JurisdictionName;
  /** Takes one line for each failure; the kit puts no personal data into it. */
  readonly reportFailure: (line: string) => void;
}

/** Puts the kit's backend on the portal's database, clock and tokens. */
export function createHomevisitBackend(parts: BackendParts): HomevisitBackend {
  const { database, data, clock, issuer, reportFailure } = parts;
  const policies = Object.fromEntries(
    JURISDICTIONS.map((name) => [name, layerPolicies(jurisdictions[name])]),
  ) as Record<JurisdictionName, PolicySet>;
  const server = createHomevisitServer({
    database,
    basePath: '/api/homevisit',
    clock: clock.now,
    authenticate: createTokenAuthenticator({
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
      jwks: issuer.keys,
      clock: clock.now,
    }),
    policies: () => policies[backend.jurisdiction],
    log: (line: LogLine) => {
      if (line.level === 'error') reportFailure(JSON.stringify(line));
    },
  });
  const backend: HomevisitBackend = {
    jurisdiction: parts.jurisdiction,
    fetch: (request) => server.fetch(request),
    endStreams: () => server.endStreams(),
    async sampleFamilyToken() {
      const ofOneChild = data.visits.filter(({ studentIds }) => studentIds.length === 1);
      const latest = [...ofOneChild].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))[0];
      if (!latest) return undefined;
      const link = await createFeedbackLink(database, {
        schoolId: data.schoolId,
        visitId: latest.id,
        now: clock.now(),
      });
      return link.token;
    },
  };
  return backend;
}
