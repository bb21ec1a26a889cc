import { openDraftStore, openMaterialStore } from '@homevisit/client/drafts';
import { openOutboxStore } from '@homevisit/client/outbox';
import type { KeepingPlaces } from '../keeping/page-keeping.js';

let count = 0;

/** Databases of the browser that nobody else uses; what is kept there outlives the element, as on a page of a host. */
export function freshPlaces(options: { readonly delay?: number; readonly lifetime?: number } = {}): KeepingPlaces {
  const name = `test.${Date.now()}.${(count += 1)}`;
  return {
    openDrafts: (owner) => openDraftStore({ ...owner, ...options, databaseName: `${name}.drafts` }),
    openOutboxStore: (owner) => openOutboxStore({ owner, name: `${name}.outbox`, keyDatabaseName: `${name}.drafts` }),
    openMaterial: (owner) => openMaterialStore({ owner, databaseName: `${name}.drafts` }),
  };
}
