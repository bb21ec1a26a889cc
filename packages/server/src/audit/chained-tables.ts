/**
 * Tables whose rows are chained by hashes, with the columns that a hash covers. The lists are part of every hash that
 * was ever written: a column that comes later needs a chain of its own.
 */
export const CHAINED_TABLES = {
  access_log: ['school_id', 'position', 'at', 'actor_type', 'actor_id', 'operation', 'subject_ids', 'request_id'],
  visit_event: [
    'school_id',
    'position',
    'sequence',
    'visit_id',
    'kind',
    'recorded_at',
    'recorded_by',
    'document',
    'revision',
    'reason',
  ],
  access_grant_step: ['school_id', 'position', 'grant_id', 'version', 'taken_at', 'taken_by', 'document'],
  access_grant_use: ['school_id', 'position', 'grant_id', 'at', 'actor_id', 'operation', 'subject_ids', 'request_id'],
  erasure: [
    'school_id',
    'position',
    'at',
    'erased_by',
    'reason',
    'request_id',
    'data_class',
    'visit_id',
    'entry_position',
    'entry_hash',
    'content_digest',
  ],
} as const;
/** A table whose rows are chained by hashes. */
export type ChainedTable = keyof typeof CHAINED_TABLES;
