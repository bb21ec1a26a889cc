/** Kinds of failure to open a database. */
export type DatabaseErrorCode =
  'folder-in-use' | 'folder-not-usable' | 'schema-name' | 'migration-changed' | 'newer-database' | 'role-missing';

/** Why a database cannot be opened, in a sentence for whoever starts the server. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
