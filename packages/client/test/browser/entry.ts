/**
 * What the pages and workers of `offline-browser.test.ts` run: the outbox and drafts as a vendor bundles them.
 *
 * @module
 */
import { openDraftStore } from '../../src/drafts/index.js';
import { NetworkError } from '../../src/errors/index.js';
import { createOutbox, openOutboxStore, type Outbox, type SendWrite } from '../../src/outbox/index.js';
import { sampleDraft } from '../samples.js';

const owner = { personId: 'staff-1', schoolId: 'school-1' };

const send: SendWrite = async (write, { idempotencyKey, signal }) => {
  const body = JSON.stringify(write);
  const request = { method: 'POST', body, signal, headers: { 'idempotency-key': idempotencyKey } };
  const answer = await fetch('/accept', request).catch(() => undefined);
  if (!answer?.ok) throw new NetworkError({ operation: write.operation });
  return answer.text();
};

let outbox: Outbox | undefined;

async function openOutbox(): Promise<Outbox> {
  return (outbox ??= createOutbox({
    ...owner,
    store: await openOutboxStore(),
    send,
    backOff: { first: 50, longest: 200 },
  }));
}

/** What a test may ask a page or a worker to do. */
export const tasks = {
  async add(label: string, visitId: string): Promise<string> {
    const write = { operation: 'fileVisit', body: { ...sampleDraft, purpose: label } } as const;
    return (await (await openOutbox()).add(write, { visitId, id: label })).state;
  },
  async outboxState() {
    const { storage, counts, unsent } = (await openOutbox()).state;
    return { storage, counts, unsent };
  },
  async writeDraft(text: string) {
    const draft = await (await openDraftStore(owner)).open('visit/1');
    draft.change({ text });
    await draft.flush();
    return draft.state.storage;
  },
  async readDraft() {
    const drafts = await openDraftStore(owner);
    const draft = await drafts.open('visit/1');
    await drafts.close();
    return draft.value;
  },
  /** Writes and is gone in the next moment, as a page that somebody closes. */
  async writeAndHide(text: string) {
    const draft = await (await openDraftStore(owner)).open('visit/1');
    draft.change({ text });
    document.dispatchEvent(new Event('visibilitychange'));
  },
  async wipeDrafts() {
    await (await openDraftStore(owner)).wipe();
  },
  /** Whether the key that stands in the database can be taken out of it. */
  async exportKey() {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('homevisit.drafts');
      opening.onsuccess = () => resolve(opening.result);
    });
    const keys = await new Promise<{ encryption: CryptoKey }[]>((resolve) => {
      const found = database.transaction(['keys']).objectStore('keys').getAll() as IDBRequest<
        { encryption: CryptoKey }[]
      >;
      found.onsuccess = () => resolve(found.result);
    });
    database.close();
    const [first] = keys;
    if (!first) return 'no key';
    return crypto.subtle.exportKey('raw', first.encryption).then(
      () => 'exported',
      (error: unknown) => (error instanceof DOMException ? error.name : 'refused'),
    );
  },
};

/** A question to a worker. */
export interface WorkerQuestion {
  readonly task: 'add' | 'outboxState' | 'writeDraft' | 'readDraft';
  readonly parts: readonly string[];
}

const { add, outboxState, writeDraft, readDraft } = tasks;
const tasksOfWorkers: Readonly<Record<WorkerQuestion['task'], (...parts: string[]) => Promise<unknown>>> = {
  add,
  outboxState,
  writeDraft,
  readDraft,
};

if (typeof document === 'object') {
  Object.assign(globalThis, { tasks });
} else {
  globalThis.onmessage = ({ data }: MessageEvent<WorkerQuestion>) => {
    void tasksOfWorkers[data.task](...data.parts).then((answer) => postMessage(answer));
  };
}
