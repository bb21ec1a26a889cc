import type { HomevisitClient } from '@homevisit/client';
import { ATTACHMENT_LIMIT, type VisitAttachment } from '@homevisit/sdk/model';
import type { VisitFormCore } from '@homevisit/sdk/visit';
import { WriteKey } from '../filing/write-key.js';
import { shrinkPhoto, type ShrunkPhoto } from './shrink-photo.js';

/** How far a photo has come. `waiting`: it could not be sent and is tried again. */
export type PhotoState = 'preparing' | 'sending' | 'sent' | 'waiting' | 'unreadable';

/** One photo that was picked. */
export interface PickedPhoto {
  readonly key: WriteKey;
  readonly file: Blob;
  state: PhotoState;
  shrunk?: ShrunkPhoto;
  /** What the school's system calls it, once it is there. */
  id?: string;
}

/** The photos of one record: each is shrunk, sent by itself, and named in the record once it has arrived. */
export class PhotoList {
  readonly #core: VisitFormCore;
  readonly #client: () => HomevisitClient | undefined;
  readonly #changed: () => void;
  #photos: readonly PickedPhoto[] = [];

  constructor(core: VisitFormCore, client: () => HomevisitClient | undefined, changed: () => void) {
    this.#core = core;
    this.#client = client;
    this.#changed = changed;
  }

  get photos(): readonly PickedPhoto[] {
    return this.#photos;
  }

  /** How many more a record takes. */
  get room(): number {
    return Math.max(0, ATTACHMENT_LIMIT - this.#photos.length);
  }

  /** Takes photos in, as many as there is room for. */
  async add(files: readonly Blob[]): Promise<void> {
    const picked = files.slice(0, this.room).map((file): PickedPhoto => ({
      key: new WriteKey(),
      file,
      state: 'preparing',
    }));
    this.#photos = [...this.#photos, ...picked];
    this.#changed();
    // One after the other: a phone has memory for one large picture at a time, and a weak signal for one upload.
    for (const photo of picked) await this.send(photo);
  }

  /** Shrinks and sends a photo, or tries again to. */
  async send(photo: PickedPhoto): Promise<void> {
    try {
      photo.shrunk ??= await shrinkPhoto(photo.file);
    } catch {
      this.#become(photo, 'unreadable');
      return;
    }
    this.#become(photo, 'sending');
    try {
      const client = this.#client();
      if (!client) throw new Error('no client');
      const { id } = await client.uploadAttachment(photo.shrunk.content, { idempotencyKey: photo.key.value });
      if (!this.#photos.includes(photo)) {
        // Taken away meanwhile: nothing of it is kept.
        await client.deleteAttachment(id);
        return;
      }
      photo.id = id;
      this.#name();
      this.#become(photo, 'sent');
    } catch {
      this.#become(photo, 'waiting');
    }
  }

  /** Takes a photo away, from the school's system as well. */
  async remove(photo: PickedPhoto): Promise<void> {
    this.#photos = this.#photos.filter((other) => other !== photo);
    this.#name();
    this.#changed();
    if (photo.id === undefined) return;
    try {
      await this.#client()?.deleteAttachment(photo.id);
    } catch {
      // No record names it, so the school's system lets it go by itself.
    }
  }

  /** Takes all photos away, as when the family does not agree after all. */
  async clear(): Promise<void> {
    await Promise.all(this.#photos.map((photo) => this.remove(photo)));
  }

  #name(): void {
    const named = this.#photos.flatMap(({ id }): VisitAttachment[] =>
      id === undefined ? [] : [{ id, kind: 'photo' }],
    );
    this.#core.set('/attachments', named.length > 0 ? named : undefined);
  }

  #become(photo: PickedPhoto, state: PhotoState): void {
    photo.state = state;
    this.#changed();
  }
}
