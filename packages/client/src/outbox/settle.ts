import { backOffAfter, waitAsked, type BackOff } from './back-off.js';
import type { EntryWait, ServerVersion, StoredEntry } from './outbox-entry.js';
import type { Outcome } from './outcome.js';

/** The parts of an entry that only its present state gives a meaning to. */
function withoutTraces(entry: StoredEntry): StoredEntry {
  const { wait, problem, theirs, ...rest } = entry;
  return rest;
}

/** An entry on its way. */
export function sendingEntry(entry: StoredEntry): StoredEntry {
  return { ...withoutTraces(entry), state: 'sending', attempts: entry.attempts + 1 };
}

/** An entry that is to be sent again with the same key, at once. */
export function waitingEntry(entry: StoredEntry): StoredEntry {
  return { ...withoutTraces(entry), state: 'waiting' };
}

/**
 * An entry that is to be sent as another write, after the server has refused it as it was: a server may remember its
 * answer to the key.
 */
export function renewedEntry(entry: StoredEntry, idempotencyKey: string, ifMatch?: string): StoredEntry {
  const { ifMatch: previous, ...rest } = waitingEntry(entry);
  return { ...rest, idempotencyKey, ...(ifMatch !== undefined && { ifMatch }) };
}

/** What remains of an entry that the server has: that it was sent, and no content. */
function sentEntry(entry: StoredEntry): StoredEntry {
  const { write, ifMatch, ...rest } = withoutTraces(entry);
  return { ...rest, state: 'sent' };
}

/** How long to wait after an attempt. */
export function waitAfter(
  outcome: Extract<Outcome, { kind: 'later' }>,
  attempts: number,
  backOff: BackOff,
  now: number,
  random: number,
): EntryWait {
  const { afterSeconds } = outcome;
  return {
    since: now,
    milliseconds:
      afterSeconds === undefined ? backOffAfter(attempts, backOff, random) : waitAsked(afterSeconds, backOff, random),
    asked: afterSeconds !== undefined,
  };
}

/** An entry after an attempt. */
export function settledEntry(
  entry: StoredEntry,
  outcome: Outcome,
  { wait, theirs }: { readonly wait?: EntryWait | undefined; readonly theirs?: ServerVersion | undefined },
): StoredEntry {
  const rest = withoutTraces(entry);
  switch (outcome.kind) {
    case 'sent':
      return sentEntry(entry);
    case 'signed-out':
      return { ...rest, state: 'waiting', problem: outcome.problem };
    case 'later':
      return { ...rest, state: 'waiting', problem: outcome.problem, ...(wait && { wait }) };
    case 'refused':
      return { ...rest, state: 'refused', problem: outcome.problem };
    case 'conflict':
      return { ...rest, state: 'conflict', problem: outcome.problem, ...(theirs && { theirs }) };
  }
}
