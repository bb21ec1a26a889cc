/**
 * The reference backend of Homevisit Kit: the contract of `@homevisit/client` on an embedded database or PostgreSQL.
 *
 * @module
 */
export { type ChainedTable } from './audit/chained-tables.js';
export { verifyAudit, type VerifiedChain } from './audit/verify-audit.js';
export type { AccountPrincipal, Authenticate, Authentication } from './authentication/principal.js';
export {
  createTokenAuthenticator,
  type TokenAuthenticatorOptions,
  type TokenKeys,
} from './authentication/token-authenticator.js';
export type { Database, Parameter, Row, Transaction } from './database/database.js';
export { DatabaseError, type DatabaseErrorCode } from './database/database-error.js';
export { openDatabase, type DatabaseOptions, type DatabaseTarget } from './database/open-database.js';
export { declareEmergency, type Emergency } from './facts/emergencies.js';
export { createFeedbackLink, type FeedbackLinkOptions } from './family/create-feedback-link.js';
export { revokeFeedbackLinks, type LinksToRevoke } from './family/revoke-links.js';
export { createHomevisitServer, type HomevisitServer } from './http/create-homevisit-server.js';
export type { HomevisitServerOptions } from './http/server-options.js';
export type { ErrorDescription, FailureLine, Log, LogLine, RequestLine } from './log/log-line.js';
export { listen, remoteAddressOf, type Listener, type ListenOptions } from './node/listen.js';
export type { RandomBytes } from './randomness/random-bytes.js';
export {
  importVisits,
  RecordImportError,
  type ImportedRecords,
  type RecordsToImport,
} from './records/import-visits.js';
export { UnknownSchoolError } from './records/sequence.js';
export { createRosterTarget, type RosterTargetOptions } from './roster/roster-target.js';
