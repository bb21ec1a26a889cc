export type { Draft } from './draft.js';
export type { DraftPlace } from './draft-keeper.js';
export type { DraftVersion } from './draft-shelf.js';
export type { DraftState, DraftTrouble } from './draft-state.js';
export * from './draft-store.js';
export type { DraftOwner } from './draft-vault.js';
export * from './forget-drafts.js';
export * from './material-store.js';
export type { PageEvents } from './page-leaving.js';
