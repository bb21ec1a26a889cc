import { unpackValue, type PackedValue } from '../outbox/stores/binary-json.js';
import {
  newestFirst,
  NOTHING_KEPT,
  SignedOutError,
  type DraftChange,
  type DraftShelf,
  type DraftVersion,
} from './draft-shelf.js';

type Kept = Omit<DraftVersion, 'value'> & { readonly packed: PackedValue };

/** Keeps drafts for as long as the page is open, where a browser gives nothing better. */
export function createMemoryDraftShelf(newBranch: () => string): DraftShelf {
  let drafts: Map<string, Kept[]> | undefined = new Map();

  function save({ draftId, base, packed, savedAt }: DraftChange): Kept {
    if (!drafts) throw new SignedOutError('The person has signed out');
    const kept = drafts.get(draftId) ?? [];
    const goesOn = (one: Kept): boolean => one.branch === base?.branch && one.version === base.version;
    const branch = kept.find(goesOn)?.branch ?? newBranch();
    const version = kept.reduce((newest, one) => Math.max(newest, one.version), 0) + 1;
    const next = { branch, version, savedAt, packed };
    drafts.set(draftId, [...kept.filter((one) => !goesOn(one)), next]);
    return next;
  }

  return {
    read(draftId) {
      const kept = drafts?.get(draftId);
      if (!kept) return Promise.resolve(NOTHING_KEPT);
      const versions = kept.map(({ packed, ...rest }) => ({ ...rest, value: unpackValue(packed) }));
      return Promise.resolve({ versions: newestFirst(versions), unreadable: 0 });
    },
    save: (change) => new Promise((resolve) => resolve(save(change))),
    discard(draftId) {
      drafts?.delete(draftId);
      return Promise.resolve();
    },
    removeOlderThan(moment) {
      for (const [draftId, kept] of drafts ?? []) {
        const left = kept.filter(({ savedAt }) => savedAt >= moment);
        if (left.length === 0) drafts?.delete(draftId);
        else drafts?.set(draftId, left);
      }
      return Promise.resolve();
    },
    wipe() {
      drafts = undefined;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
