/** The two routes by hand: Fastify, pg, tables of its own, and the SDK for what the policies say. */
import Fastify from 'fastify';
import { answerParent } from '../contestant.mjs';
import { createAuthentication } from './by-hand/authentication.mjs';
import { fileVisit } from './by-hand/file-visit.mjs';
import { queryVerdicts } from './by-hand/query-verdicts.mjs';
import { filingSchema, querySchema } from './by-hand/schemas.mjs';
import { openSchool } from './by-hand/school-store.mjs';

const store = await openSchool(process.env['DATABASE_URL']);
const authenticate = createAuthentication();
const app = Fastify({ bodyLimit: 1_048_576 });
app.addHook('onRequest', async (request, reply) => {
  const person = await authenticate(request.headers.authorization);
  if (person === undefined || !store.worksHere(person)) {
    return reply.code(401).send({ code: 'token-not-valid' });
  }
  request.person = person;
});
app.post('/verdicts/query', { schema: { body: querySchema } }, (request, reply) =>
  queryVerdicts(store, request, reply),
);
app.post('/visits', { schema: { body: filingSchema } }, (request, reply) => fileVisit(store, request, reply));
await app.listen({ port: 0, host: '127.0.0.1' });
answerParent(`http://127.0.0.1:${app.server.address().port}`);
