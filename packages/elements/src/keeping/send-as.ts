import { UnauthenticatedError, type HomevisitClient } from '@homevisit/client';
import type { DraftOwner } from '@homevisit/client/drafts';
import { sendThrough, type SendWrite } from '@homevisit/client/outbox';

function isRefusedToken(error: unknown): boolean {
  return (error as { readonly code?: unknown } | undefined)?.code === 'homevisit.unauthenticated';
}

/**
 * Sends through a client as long as whoever is signed in there is the one whose writes they are. A page that was opened
 * without a connection knows only who was here last; and after a sign-in has expired, somebody else may sign in. Their
 * name must not come under another one's record.
 */
export function sendAs(client: HomevisitClient, { personId, schoolId }: DraftOwner): SendWrite {
  const send = sendThrough(client);
  let known = false;
  return async (write, how) => {
    if (!known) {
      const { person, school } = await client.getSession({ signal: how.signal });
      if (person.id !== personId || school.id !== schoolId) {
        throw new UnauthenticatedError({ operation: write.operation });
      }
      known = true;
    }
    try {
      return await send(write, how);
    } catch (error) {
      known = !isRefusedToken(error);
      throw error;
    }
  };
}
