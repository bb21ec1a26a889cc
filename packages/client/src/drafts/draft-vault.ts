import { joined, separated, unpackValue, type PackedValue } from '../outbox/stores/binary-json.js';

/** Whose drafts they are. */
export interface DraftOwner {
  readonly personId: string;
  readonly schoolId: string;
}

/** The keys of one person at one school on one device. Neither can be taken out of the browser. */
export interface DraftKeys {
  /** Changes when the person signs out and in again. */
  readonly id: string;
  readonly encryption: CryptoKey;
  /** Makes names of drafts that say nothing without the key. */
  readonly naming: CryptoKey;
}

/** A value that only its keys can open. */
export interface SealedValue {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

const FORMAT = 'homevisit-draft/2';
/** Bytes of an initialisation vector, as NIST SP 800-38D recommends for AES-GCM. */
const IV_BYTES = 12;

function bytesOf(...parts: readonly (string | number)[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(parts));
}

function textOf(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes new keys that cannot be exported. */
export async function newDraftKeys(crypto: Crypto, id: string): Promise<DraftKeys> {
  const [encryption, naming] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { id, encryption, naming };
}

/** Under what the keys of an owner are found: a digest, so that no id stands in the clear. */
export async function scopeOf(crypto: Crypto, { schoolId, personId }: DraftOwner): Promise<string> {
  return textOf(await crypto.subtle.digest('SHA-256', bytesOf(FORMAT, schoolId, personId)));
}

/** Seals and opens drafts of one owner. */
export class DraftVault {
  readonly keys: DraftKeys;
  readonly #crypto: Crypto;
  readonly #owner: DraftOwner;

  constructor(crypto: Crypto, keys: DraftKeys, owner: DraftOwner) {
    this.keys = keys;
    this.#crypto = crypto;
    this.#owner = owner;
  }

  /** Under what a draft is found. */
  async nameOf(draftId: string): Promise<string> {
    return textOf(await this.#crypto.subtle.sign('HMAC', this.keys.naming, bytesOf(draftId)));
  }

  async seal(packed: PackedValue, draftId: string, version: number): Promise<SealedValue> {
    const iv = this.#crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const how = { name: 'AES-GCM', iv, additionalData: this.#bound(draftId, version) };
    return { iv, data: await this.#crypto.subtle.encrypt(how, this.keys.encryption, joined(packed)) };
  }

  /** @throws when the value was changed, or was sealed for another person, school, draft or version. */
  async open({ iv, data }: SealedValue, draftId: string, version: number): Promise<unknown> {
    const how = { name: 'AES-GCM', iv, additionalData: this.#bound(draftId, version) };
    return unpackValue(separated(await this.#crypto.subtle.decrypt(how, this.keys.encryption, data)));
  }

  /** What a value belongs to: moved to another place, it does not open. */
  #bound(draftId: string, version: number): Uint8Array<ArrayBuffer> {
    return bytesOf(FORMAT, this.#owner.schoolId, this.#owner.personId, draftId, version);
  }
}
