import { groupContacts, NO_CONTACTS, type GroupedContacts } from './group-contacts.js';
import { integerColumn, momentColumn } from './growable-column.js';

/** So many contacts may wait ungrouped, whatever the size of the rest. */
const SHORT_TAIL = 64;
/** Ungrouped contacts are looked up one by one, so they stay a small part of all. */
const TAIL_SHARE = 1 / 16;

/**
 * The contacts of many owners (students, or members of staff): grouped, and a short tail of those that came later.
 * Grouping happens once for many contacts, so that adding one to millions stays cheap.
 */
export class ContactRows {
  #grouped: GroupedContacts = NO_CONTACTS;
  readonly #tailOwners = integerColumn();
  readonly #tailCodes = integerColumn();
  readonly #tailSince = momentColumn();
  /** Positions in the tail by owner; made when first asked for. */
  #tailIndex: Map<number, number[]> | undefined;

  get grouped(): GroupedContacts {
    return this.#grouped;
  }

  /** Makes room for so many further contacts. */
  reserve(contacts: number): void {
    const capacity = this.#tailOwners.length + contacts;
    for (const column of [this.#tailOwners, this.#tailCodes, this.#tailSince]) column.reserve(capacity);
  }

  /** Adds a contact that counts from a moment on. */
  append(owner: number, code: number, since: number): void {
    const position = this.#tailOwners.append(owner);
    this.#tailCodes.append(code);
    this.#tailSince.append(since);
    if (this.#tailIndex) this.#indexTail(this.#tailIndex, owner, position);
  }

  /** Takes back one contact exactly like this; false where there is none. It stays as one that never counts. */
  withdraw(owner: number, code: number, since: number): boolean {
    const { offsets, codes, since: moments } = this.#grouped;
    const end = offsets[owner + 1] ?? 0;
    for (let row = offsets[owner] ?? 0; row < end; row++) {
      if (codes[row] !== code || moments[row] !== since) continue;
      moments[row] = Infinity;
      return true;
    }
    for (const position of this.#tail().get(owner) ?? []) {
      if (this.#tailCodes.values[position] !== code || this.#tailSince.values[position] !== since) continue;
      this.#tailSince.values[position] = Infinity;
      return true;
    }
    return false;
  }

  /** Owners that have contacts outside of {@link grouped}. */
  tailOwners(): Iterable<number> {
    return this.#tail().keys();
  }

  /** Calls back with every contact of one owner, grouped or not, in any order. */
  forEachOf(owner: number, visit: (code: number, since: number) => void): void {
    const { offsets, codes, since } = this.#grouped;
    const end = offsets[owner + 1] ?? 0;
    for (let row = offsets[owner] ?? 0; row < end; row++) visit(codes[row] as number, since[row] as number);
    for (const position of this.#tail().get(owner) ?? []) {
      visit(this.#tailCodes.values[position] as number, this.#tailSince.values[position] as number);
    }
  }

  /** Groups the tail with the rest where it has grown long. `owners`: how many there are now. */
  settle(owners: number): void {
    const tail = this.#tailOwners.length;
    if (tail > SHORT_TAIL && tail > this.#grouped.codes.length * TAIL_SHARE) this.regroup(owners);
  }

  /** Groups the tail with the rest, however short it is. `owners`: how many there are now. */
  regroup(owners: number): void {
    const tail = this.#tailOwners.length;
    const more = {
      length: tail,
      owners: this.#tailOwners.values,
      codes: this.#tailCodes.values,
      since: this.#tailSince.values,
    };
    this.#grouped = groupContacts(this.#grouped, more, owners);
    for (const column of [this.#tailOwners, this.#tailCodes, this.#tailSince]) column.clear();
    this.#tailIndex = undefined;
  }

  #tail(): Map<number, number[]> {
    if (!this.#tailIndex) {
      this.#tailIndex = new Map();
      const { length, values } = this.#tailOwners;
      for (let position = 0; position < length; position++) {
        this.#indexTail(this.#tailIndex, values[position] as number, position);
      }
    }
    return this.#tailIndex;
  }

  #indexTail(index: Map<number, number[]>, owner: number, position: number): void {
    const positions = index.get(owner);
    if (positions) positions.push(position);
    else index.set(owner, [position]);
  }
}
