import type { HomevisitClient } from '@homevisit/client';
import type { OutboxWrite, ServerVersion } from '@homevisit/client/outbox';

/**
 * Reads what the server has where a write is in conflict: the record of a planned visit that somebody else has filed
 * already. Other writes over which two people can differ are not made by way of the outbox.
 */
export function readTheirs(
  client: HomevisitClient,
): (write: OutboxWrite, how: { readonly signal: AbortSignal }) => Promise<ServerVersion | undefined> {
  return async (write, { signal }) => {
    const visitId = write.operation === 'fileVisit' ? write.query?.plannedVisitId : undefined;
    if (visitId === undefined) return undefined;
    const { version, visit } = await client.getVisit(visitId, { signal });
    return { version, body: visit };
  };
}
