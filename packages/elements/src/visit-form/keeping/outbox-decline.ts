import type { HomevisitClient } from '@homevisit/client';
import type { Outbox, OutboxEntry, OutboxState } from '@homevisit/client/outbox';
import { failureOfEntry } from '../filing/outbox-filing.js';
import type { Failure } from '../filing/failure.js';

/** What the server answers to a refusal. */
export type RecordedDecline = Awaited<ReturnType<HomevisitClient['recordDecline']>>;

/** How a family's refusal stands. */
export type DeclineStanding =
  /** The server has it. Its answer is missing where another tab has sent it. */
  | { readonly kind: 'recorded'; readonly recorded: RecordedDecline | undefined }
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** It cannot be sent now, and is sent later. */
  | { readonly kind: 'waiting' };

/** What is said about a refusal. */
export type DeclineBody = Parameters<HomevisitClient['recordDecline']>[0];

function standingOf(entry: OutboxEntry | undefined, { pause }: OutboxState): DeclineStanding | undefined {
  switch (entry?.state) {
    case 'refused':
    case 'conflict':
      return { kind: 'refused', failure: failureOfEntry(entry) };
    case 'waiting':
      return entry.problem || pause ? { kind: 'waiting' } : undefined;
    case 'sent':
      return { kind: 'recorded', recorded: undefined };
    default:
      return undefined;
  }
}

/**
 * Hands a refusal over to the outbox and tells each change of how it stands, the last time when the server has taken or
 * refused it.
 *
 * @param id - Equal for each try to record the same refusal.
 * @throws whatever the store fails with: the refusal is then in no outbox.
 */
export async function declineByOutbox(
  outbox: Outbox,
  body: DeclineBody,
  { id, visitId }: { readonly id: string; readonly visitId: string },
  tell: (standing: DeclineStanding) => void,
): Promise<void> {
  await outbox.add({ operation: 'recordDecline', body }, { visitId, id });
  let told = '';
  let ended = false;
  const stops: (() => void)[] = [];
  const say = (standing: DeclineStanding): void => {
    if (ended || told === standing.kind) return;
    told = standing.kind;
    ended = standing.kind !== 'waiting';
    if (ended) for (const stop of stops) stop();
    // Somebody is told of it here and may change it; nobody else is to stumble over it.
    if (standing.kind === 'refused') void outbox.discard(id);
    tell(standing);
  };
  stops.push(
    // What `recordDecline` answers; `undefined` where the answer could not be read.
    outbox.onSent((entry, answer) => {
      if (entry.id === id) say({ kind: 'recorded', recorded: answer as RecordedDecline | undefined });
    }),
    outbox.subscribe((state) => {
      const standing = standingOf(
        state.entries.find((entry) => entry.id === id),
        state,
      );
      // The answer is told right after the state: one turn later both are there.
      if (standing) setTimeout(() => say(standing), 0);
    }),
  );
}
