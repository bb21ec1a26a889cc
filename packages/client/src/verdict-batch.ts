import type { SubjectVerdicts, VerdictQuery, VerdictSheet } from './contract/schemas.js';
import type { CallOptions } from './homevisit-client.js';
import { throwIfAborted, waitFor } from './transport/abort.js';

/** Most subjects that the contract allows in one request. */
const SUBJECTS_PER_REQUEST = 2000;

type QuerySubject = VerdictQuery['subjects'][number];

/** Asks the backend. */
export type AskVerdicts = (query: VerdictQuery, options: CallOptions) => Promise<VerdictSheet>;

/** What one request brought, by subject. */
interface Part {
  readonly sheet: VerdictSheet;
  readonly bySubject: ReadonlyMap<string, SubjectVerdicts>;
}

/** Queries about the same day that will share their requests. */
interface Batch {
  /** What each caller who is still waiting has asked for. */
  readonly callers: Set<readonly QuerySubject[]>;
  readonly controller: AbortController;
  /** Which request a subject went into. */
  readonly sent: Promise<ReadonlyMap<string, Promise<Part>>>;
}

function keyOf(subject: { readonly type: string; readonly id: string }): string {
  return `${subject.type}/${subject.id}`;
}

function partOf(sheet: VerdictSheet): Part {
  return {
    sheet,
    bySubject: new Map(sheet.subjects.map((entry) => [keyOf(entry.subject), entry])),
  };
}

/**
 * Merges the queries of one moment: a class list of three hundred badges costs one request. Each caller gets its
 * own subjects only, and may leave without disturbing the others; the requests end when all have left.
 *
 * @param delay - Milliseconds to wait for further callers; 0 waits for the end of the current task.
 */
export function createVerdictBatch(ask: AskVerdicts, delay: number): AskVerdicts {
  const open = new Map<string, Batch>();

  function sendAll({ callers, controller }: Batch, asOf: VerdictQuery['asOf']): ReadonlyMap<string, Promise<Part>> {
    const distinct = new Map<string, QuerySubject>();
    for (const subjects of callers) {
      for (const { type, id } of subjects) distinct.set(keyOf({ type, id }), { type, id });
    }
    const subjects = [...distinct.values()];
    const requests = new Map<string, Promise<Part>>();
    for (let start = 0; start < subjects.length; start += SUBJECTS_PER_REQUEST) {
      const chunk = subjects.slice(start, start + SUBJECTS_PER_REQUEST);
      const query: VerdictQuery = asOf === undefined ? { subjects: chunk } : { subjects: chunk, asOf };
      const request = ask(query, { signal: controller.signal }).then(partOf);
      // Every caller may have left by then; whoever still waits sees the failure.
      request.catch(() => undefined);
      for (const subject of chunk) requests.set(keyOf(subject), request);
    }
    return requests;
  }

  function close(day: string, batch: Batch): void {
    if (open.get(day) === batch) open.delete(day);
  }

  function batchFor(day: string, asOf: VerdictQuery['asOf']): Batch {
    const existing = open.get(day);
    if (existing) return existing;
    const batch: Batch = {
      callers: new Set(),
      controller: new AbortController(),
      sent: new Promise((resolve) => {
        setTimeout(() => {
          close(day, batch);
          resolve(sendAll(batch, asOf));
        }, delay);
      }),
    };
    open.set(day, batch);
    return batch;
  }

  async function answer(batch: Batch, subjects: readonly QuerySubject[]): Promise<VerdictSheet> {
    const requests = await batch.sent;
    const wanted = [...new Set(subjects.map(keyOf))];
    const parts = await Promise.all(
      [...new Set(wanted.map((key) => requests.get(key)))].filter((request) => request !== undefined),
    );
    const [first] = parts;
    if (!first) throw new RangeError('A query names at least one subject');
    return {
      asOf: first.sheet.asOf,
      timeZone: first.sheet.timeZone,
      subjects: wanted.flatMap((key) => parts.flatMap(({ bySubject }) => bySubject.get(key) ?? [])),
      clauses: Object.fromEntries(parts.flatMap(({ sheet }) => Object.entries(sheet.clauses))),
    };
  }

  return async function query({ subjects, asOf }, { signal }) {
    throwIfAborted(signal);
    const day = asOf ?? '';
    const batch = batchFor(day, asOf);
    const caller = [...subjects];
    batch.callers.add(caller);
    const work = answer(batch, caller);
    // An abandoned caller no longer listens.
    work.catch(() => undefined);
    try {
      return await waitFor(work, signal);
    } finally {
      batch.callers.delete(caller);
      if (batch.callers.size === 0) {
        close(day, batch);
        batch.controller.abort();
      }
    }
  };
}
