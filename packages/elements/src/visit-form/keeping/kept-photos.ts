import type { DraftStore } from '@homevisit/client/drafts';
import type { VisitDraft } from '@homevisit/sdk/model';

function fileIn(value: unknown): Blob | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { file }: { readonly file?: unknown } = value;
  return file instanceof Blob ? file : undefined;
}

/**
 * Photos that could not be sent, each in a draft of its own: they are large, and what is typed beside them is kept over
 * and over.
 */
export class KeptPhotos {
  readonly #drafts: DraftStore;
  /** Of this record, as far as this page has seen them. */
  readonly #ids = new Set<string>();

  constructor(drafts: DraftStore) {
    this.#drafts = drafts;
  }

  /** Keeps a photo; false where the device does not, as when it is full. */
  async keep(id: string, file: Blob): Promise<boolean> {
    const draft = await this.#drafts.open(`photo/${id}`);
    this.#ids.add(id);
    draft.change({ file });
    await draft.flush();
    const { storage, trouble } = draft.state;
    await draft.close();
    return storage === 'indexeddb' && trouble === undefined;
  }

  /** The photo of an id; `undefined` for one that the school's system has. */
  async read(id: string): Promise<Blob | undefined> {
    const draft = await this.#drafts.open(`photo/${id}`);
    const file = fileIn(draft.value);
    await draft.close();
    if (file) this.#ids.add(id);
    return file;
  }

  /** Forgets the photos of a record that the school's system has. What was left behind by another page expires. */
  async forgetAll(): Promise<void> {
    await this.forget([...this.#ids]).catch(() => undefined);
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.#ids.delete(id);
      const draft = await this.#drafts.open(`photo/${id}`);
      await draft.discard();
      await draft.close();
    }
  }

  /** What a record names and only this device has. */
  async filesOf({ attachments = [] }: VisitDraft): Promise<Readonly<Record<string, Blob>>> {
    const files: Record<string, Blob> = {};
    for (const { id } of attachments) {
      const file = await this.read(id);
      if (file) files[id] = file;
    }
    return files;
  }
}
