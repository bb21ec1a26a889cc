import type { Outbox } from '@homevisit/client/outbox';

/**
 * Lets go of reports from the way that the school's system does not take, such as that somebody has set out who is back
 * already. They would hold up the record of the same visit, and that has every moment in it.
 *
 * @returns The way to stop.
 */
export function dropRefusedReports(outbox: Outbox): () => void {
  return outbox.subscribe(({ entries }) => {
    for (const { id, operation, state } of entries) {
      if (operation === 'recordVisitEvent' && (state === 'refused' || state === 'conflict')) void outbox.discard(id);
    }
  });
}
