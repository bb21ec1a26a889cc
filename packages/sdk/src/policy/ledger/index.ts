export { eventsOfFacts } from './events-of-facts.js';
export { createLedger, type Ledger, type LedgerOptions } from './ledger.js';
export * from './ledger-error.js';
export { ledgerEvent, type LedgerEntity, type LedgerEvent, type LedgerFacts } from './ledger-event.js';
export { ledgerSnapshot, restoreLedger, type LedgerSnapshot } from './ledger-snapshot.js';
