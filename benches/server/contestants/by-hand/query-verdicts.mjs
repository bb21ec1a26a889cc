import { NOW } from '../../school.mjs';
import { noteAccess } from './note-access.mjs';
import { sheetOf } from './sheet.mjs';

/** How the students stand who are asked for. */
export async function queryVerdicts(store, { body, person }, reply) {
  const ids = body.subjects.map(({ id }) => id);
  if (!store.mayRecord(person, ids)) return reply.code(403).send({ code: 'subject-not-permitted' });
  return store.transaction(async (client) => {
    await store.refresh(client);
    const sheet = sheetOf(store.policies, store.facts, ids);
    await noteAccess(client, NOW, person, 'queryVerdicts', ids);
    return sheet;
  });
}
