import type { HomevisitClient, Session } from '@homevisit/client';
import {
  openDraftStore,
  openMaterialStore,
  type DraftOwner,
  type DraftStore,
  type MaterialStore,
} from '@homevisit/client/drafts';
import { createOutbox, openOutboxStore, type Outbox, type OutboxStore } from '@homevisit/client/outbox';
import { dropRefusedReports } from './course-reports.js';
import { readTheirs } from './read-theirs.js';
import { sendAs } from './send-as.js';

/** What a page keeps for one person: what is being written, and what is to be sent. */
export interface PageKeeping {
  readonly drafts: DraftStore;
  readonly outbox: Outbox;
  /** Lets go of it. The last one to do so closes it. */
  release(): void;
}

/** Where a host wants things kept, if not in the browser's own database. */
export interface KeepingPlaces {
  /** Opens the drafts of a person. */
  openDrafts(owner: DraftOwner): Promise<DraftStore>;
  /** Opens the place where unsent writes wait. */
  openOutboxStore(owner: DraftOwner): Promise<OutboxStore>;
  /**
   * Opens what forms were made of, for a person or, where nobody can say who is signed in, for whoever was here last.
   * Without it no form can be opened where there is no connection.
   */
  openMaterial?(owner: DraftOwner | undefined): Promise<MaterialStore | undefined>;
}

/** The browser's database. */
export const BROWSER_PLACES: KeepingPlaces = {
  openDrafts: (owner) => openDraftStore(owner),
  openOutboxStore: (owner) => openOutboxStore({ owner }),
  openMaterial: (owner) => openMaterialStore({ owner }),
};

interface Shared {
  readonly opened: Promise<{ readonly drafts: DraftStore; readonly outbox: Outbox; close(): Promise<void> }>;
  holders: number;
}

/** By client, then by place and owner: elements that stand on one page share what they keep. */
const shared = new WeakMap<HomevisitClient, Map<string, Shared>>();
const places = new WeakMap<KeepingPlaces, number>();
let placesSeen = 0;

function numberOf(place: KeepingPlaces): number {
  const known = places.get(place) ?? (placesSeen += 1);
  places.set(place, known);
  return known;
}

async function open(client: HomevisitClient, session: Session, place: KeepingPlaces) {
  const owner = { personId: session.person.id, schoolId: session.school.id };
  const [drafts, store] = await Promise.all([place.openDrafts(owner), place.openOutboxStore(owner)]);
  const outbox = createOutbox({ ...owner, store, send: sendAs(client, owner), readTheirs: readTheirs(client) });
  const stopDropping = dropRefusedReports(outbox);
  return {
    drafts,
    outbox,
    async close() {
      stopDropping();
      await outbox.stop();
      await store.close();
      await drafts.close();
    },
  };
}

/** Opens what is kept for whoever is signed in; everybody on the page who asks with the same client shares it. */
export async function holdPageKeeping(
  client: HomevisitClient,
  session: Session,
  place: KeepingPlaces = BROWSER_PLACES,
): Promise<PageKeeping> {
  const ofClient = shared.get(client) ?? new Map<string, Shared>();
  shared.set(client, ofClient);
  const key = JSON.stringify([numberOf(place), session.school.id, session.person.id]);
  const one = ofClient.get(key) ?? { opened: open(client, session, place), holders: 0 };
  ofClient.set(key, one);
  one.holders += 1;
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    one.holders -= 1;
    if (one.holders > 0) return;
    if (ofClient.get(key) === one) ofClient.delete(key);
    one.opened.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
  try {
    const { drafts, outbox } = await one.opened;
    return { drafts, outbox, release };
  } catch (error) {
    release();
    throw error;
  }
}
