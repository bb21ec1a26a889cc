import * as fileSystem from 'node:fs/promises';
import { join } from 'node:path';
import { createHomevisitClient } from '@homevisit/client';
import { createOutbox, openFileOutboxStore, sendThrough } from '@homevisit/client/outbox';
import { SCHOOL_ID } from './school.mjs';

/** Milliseconds within which something comes to rest, on a machine that is busy with other things. */
const PATIENCE = 90_000;

/**
 * Somebody at work: a client and an outbox on a journal, as a vendor's Node.js server has them, which can be stopped at
 * any moment and opened again.
 */
export async function openDesk({ baseUrl, personId, folder, host, random, deviceClock }) {
  const getToken = () => host.tokenFor(personId);
  const client = createHomevisitClient({ baseUrl, getToken, retries: 1, retryDelay: 4, timeout: 20_000 });
  const path = join(folder, `${personId}.journal`);
  let store;
  let outbox;

  async function open() {
    store = await openFileOutboxStore({ path, fileSystem, process });
    outbox = createOutbox({
      store,
      send: sendThrough(client),
      getToken,
      readTheirs: async (write) => {
        const id = write.path?.visitId ?? write.query?.plannedVisitId;
        const detail = await client.getVisit(id);
        return { version: detail.version, body: detail };
      },
      personId,
      schoolId: SCHOOL_ID,
      backOff: { first: 4, longest: 40 },
      surroundings: { now: deviceClock, random: random.next },
    });
  }

  await open();
  return {
    personId,
    client,
    outbox: () => outbox,
    async restart() {
      await outbox.stop();
      await store.close();
      await open();
    },
    /** Waits until nothing waits any more: what is left was sent, or handed back to whoever wrote it. */
    async settle() {
      const deadline = Date.now() + PATIENCE;
      for (;;) {
        const { counts, pause, entries } = await outbox.flush();
        if (counts.waiting + counts.sending === 0) return entries;
        if (Date.now() > deadline)
          throw new Error(
            `${personId} cannot send: ${pause ?? 'no pause'}, ${JSON.stringify(entries.map(({ state, problem }) => ({ state, problem })))}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async close() {
      await outbox.stop();
      await store.close();
    },
  };
}
