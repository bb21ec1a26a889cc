/**
 * The role that every request works under. It owns nothing and cannot pass row-level security. Roles belong to a
 * whole PostgreSQL cluster, so its name says whose it is.
 */
export const APPLICATION_ROLE = 'homevisit_application';

/** The setting that says which school's rows a transaction may see and write. */
export const SCHOOL_SETTING = 'homevisit.school_id';

/** The setting that holds the digest of a family's link while nobody knows yet which school it belongs to. */
export const LINK_SETTING = 'homevisit.link_digest';

/** The setting that names the leader for whom a transaction reads families' reports of misconduct. */
export const CONFIDENTIAL_READER_SETTING = 'homevisit.confidential_reader';

/** The setting under which the deletion of what is older than its period finds the schools. */
export const RETENTION_SETTING = 'homevisit.retention';

/** The setting under which the sender of webhooks finds the schools that have some. */
export const WEBHOOK_SENDER_SETTING = 'homevisit.webhook_sender';
