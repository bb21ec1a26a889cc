/** The reference backend, as `homevisit serve` runs it, in a process of its own. */
import { jurisdictions } from '../../../packages/policies/dist/index.js';
import { layerPolicies } from '../../../packages/sdk/dist/policy/index.js';
import {
  createHomevisitServer,
  createRosterTarget,
  createTokenAuthenticator,
  importVisits,
  listen,
  openDatabase,
} from '../../../packages/server/dist/index.js';
import { storeRoster } from '../../../packages/server/dist/testing/store-roster.js';
import { answerParent, jwks, OPTIONS_OF_TOKENS } from '../contestant.mjs';
import { earlierVisits, NOW, roster, SCHOOL_ID } from '../school.mjs';

const clock = () => NOW;
const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], schema: 'by_kit' });
await storeRoster(createRosterTarget(database, { schoolId: SCHOOL_ID }), roster);
await importVisits(database, { schoolId: SCHOOL_ID, visits: earlierVisits });
const server = createHomevisitServer({
  database,
  authenticate: createTokenAuthenticator({ ...OPTIONS_OF_TOKENS, jwks: jwks(), clock }),
  policies: layerPolicies(jurisdictions.fengnan),
  clock,
});
const { address } = await listen({ fetch: server.fetch, port: 0 });
answerParent(address);
