/**
 * The reference backend of Homevisit Kit: the contract of `@homevisit/client` on an embedded database or PostgreSQL.
 *
 * @module
 */
export { type ChainedTable } from './audit/chained-tables.js';
export { exportAudit, type AuditExport, type AuditExportSummary, type TakeLine } from './audit/export-audit.js';
export { verifyAudit, type VerifiedChain } from './audit/verify-audit.js';
export type { AccountPrincipal, Authenticate, Authentication } from './authentication/principal.js';
export { createTokenAuthenticator, type TokenAuthenticatorOptions } from './authentication/token-authenticator.js';
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
export { BackupError, type BackupFault } from './operation/backup-error.js';
export { restoreBackup } from './operation/restore-backup.js';
export { writeBackup, type BackupSummary, type WriteLine } from './operation/write-backup.js';
export type { RandomBytes } from './randomness/random-bytes.js';
export { createRetentionJob, type RetentionJob, type RetentionJobOptions } from './retention/retention-job.js';
export { retentionPeriods, type RetainedClass, type RetentionPeriods } from './retention/retention-periods.js';
export { runRetention, type RetentionOptions, type RetentionResult } from './retention/run-retention.js';
export {
  importVisits,
  RecordImportError,
  type ImportedRecords,
  type RecordsToImport,
} from './records/import-visits.js';
export { UnknownSchoolError } from './records/sequence.js';
export type { AnsweredRequest, DeliveryResult, Telemetry } from './telemetry/telemetry.js';
export type { OutgoingMessage, PostMessage } from './webhooks/post-message.js';
export { createWebhookSender, type WebhookSender, type WebhookSenderOptions } from './webhooks/webhook-sender.js';
export type { WebhookOptions } from './webhooks/webhook-settings.js';
export type { TokenKeys } from './authentication/key-set.js';
export type { LtiOptions, LtiRegistration } from './lti/lti-options.js';
export { ltiSettings, type LtiSettings } from './lti/lti-settings.js';
export { createRosterTarget, type RosterTargetOptions } from './roster/roster-target.js';
