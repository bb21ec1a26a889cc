import { ATTACHMENT_LIMIT, type VisitAttachment } from '@homevisit/sdk/model';
import type { VisitFormCore } from '@homevisit/sdk/visit';
import { failureOf } from '../filing/failure.js';
import { WriteKey } from '../filing/write-key.js';
import type { FormScreen } from '../form-screen.js';
import type { KeptPhotos } from '../keeping/kept-photos.js';
import { shrinkPhoto, type ShrunkPhoto } from './shrink-photo.js';

/**
 * How far a photo has come. `kept`: it cannot be sent now, is kept on the device and goes with the record; `waiting`: it
 * is not, and is tried again.
 */
export type PhotoState = 'preparing' | 'sending' | 'sent' | 'kept' | 'waiting' | 'unreadable';

/** One photo that was picked. */
export interface PickedPhoto {
  readonly key: WriteKey;
  /** Absent for one that was sent before the form was opened again. */
  readonly file: Blob | undefined;
  state: PhotoState;
  shrunk?: ShrunkPhoto;
  /** What the record calls it: the school's system's id, or until it is there the key under which it goes. */
  id?: string;
}

/** The photos of one record: each is shrunk, sent by itself or kept until the record goes, and named in the record. */
export class PhotoList {
  readonly #core: VisitFormCore;
  readonly #screen: Pick<FormScreen, 'client' | 'kept' | 'refresh'>;
  #photos: readonly PickedPhoto[] = [];

  constructor(core: VisitFormCore, screen: Pick<FormScreen, 'client' | 'kept' | 'refresh'>) {
    this.#core = core;
    this.#screen = screen;
    // A draft that was taken up again names photos already.
    const named = (core.value('/attachments') as readonly VisitAttachment[] | undefined) ?? [];
    for (const { id } of named.filter(({ kind }) => kind === 'photo')) void this.#takeUp(id);
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
    this.#screen.refresh();
    // One after the other: a phone has memory for one large picture at a time, and a weak signal for one upload.
    for (const photo of picked) await this.send(photo);
  }

  /** Shrinks and sends a photo, or tries again to. */
  async send(photo: PickedPhoto): Promise<void> {
    if (!photo.file) return;
    try {
      photo.shrunk ??= await shrinkPhoto(photo.file);
    } catch {
      this.#become(photo, 'unreadable');
      return;
    }
    this.#become(photo, 'sending');
    try {
      await this.#upload(photo, photo.shrunk.content);
    } catch (error) {
      const refused = failureOf(error).refused;
      this.#become(photo, !refused && (await this.#keep(photo, photo.shrunk.content)) ? 'kept' : 'waiting');
    }
  }

  /** Takes a photo away, from the school's system as well. */
  async remove(photo: PickedPhoto): Promise<void> {
    const { id, state } = photo;
    this.#photos = this.#photos.filter((other) => other !== photo);
    this.#name();
    this.#screen.refresh();
    if (id === undefined) return;
    try {
      if (state === 'kept') await (await this.#keptPhotos())?.forget([id]);
      else await this.#screen.client()?.deleteAttachment(id);
    } catch {
      // No record names it, so the school's system lets it go by itself, and the device when it expires.
    }
  }

  /** Takes all photos away, as when the family does not agree after all. */
  async clear(): Promise<void> {
    await Promise.all(this.#photos.map((photo) => this.remove(photo)));
  }

  async #upload(photo: PickedPhoto, content: Blob): Promise<void> {
    const client = this.#screen.client();
    if (!client) throw new Error('no client');
    const { id } = await client.uploadAttachment(content, { idempotencyKey: photo.key.value });
    if (!this.#photos.includes(photo)) {
      // Taken away meanwhile: nothing of it is kept.
      await client.deleteAttachment(id);
      return;
    }
    const before = photo.id;
    photo.id = id;
    this.#name();
    this.#become(photo, 'sent');
    if (before !== undefined) await (await this.#keptPhotos())?.forget([before]);
  }

  /** Under its key, which is the one that the outbox sends it under: should it have arrived, it is there once. */
  async #keep(photo: PickedPhoto, content: Blob): Promise<boolean> {
    const id = photo.key.value;
    const kept = await (await this.#keptPhotos())?.keep(id, content).catch(() => false);
    if (!kept || !this.#photos.includes(photo)) return false;
    photo.id = id;
    this.#name();
    return true;
  }

  async #takeUp(id: string): Promise<void> {
    const photo: PickedPhoto = { key: new WriteKey(id), file: undefined, state: 'sent', id };
    this.#photos = [...this.#photos, photo];
    const file = await (await this.#keptPhotos())?.read(id).catch(() => undefined);
    if (!file || !this.#photos.includes(photo)) return;
    const shrunk = await shrinkPhoto(file).catch(() => undefined);
    const kept: PickedPhoto = {
      ...photo,
      file,
      state: 'kept',
      ...(shrunk && { shrunk: { ...shrunk, content: file } }),
    };
    this.#photos = this.#photos.map((other) => (other === photo ? kept : other));
    this.#screen.refresh();
  }

  async #keptPhotos(): Promise<KeptPhotos | undefined> {
    return (await this.#screen.kept())?.photos;
  }

  #name(): void {
    const others = ((this.#core.value('/attachments') as readonly VisitAttachment[] | undefined) ?? []).filter(
      ({ kind }) => kind !== 'photo',
    );
    const photos = this.#photos.flatMap(({ id }): VisitAttachment[] =>
      id === undefined ? [] : [{ id, kind: 'photo' }],
    );
    const named = [...others, ...photos];
    this.#core.set('/attachments', named.length > 0 ? named : undefined);
  }

  #become(photo: PickedPhoto, state: PhotoState): void {
    photo.state = state;
    this.#screen.refresh();
  }
}
