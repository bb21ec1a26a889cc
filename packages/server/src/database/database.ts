/** A value that a statement may be given. Documents are given as JSON text, moments as ISO 8601 text. */
export type Parameter = string | number | boolean | null | readonly string[];

/** One row as the database gives it: dates and moments as text, whole numbers as numbers, JSON as values. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * What can be asked within one transaction. Statements run in the order in which they are asked for. Those that do not need
 * each other's answers are best asked for at once: to PostgreSQL they travel together.
 */
export interface Transaction {
  /**
   * Runs one statement.
   *
   * @param text - with `$1`, `$2` … for values; never put a value into the text.
   */
  query(text: string, parameters?: readonly Parameter[]): Promise<readonly Row[]>;
  /** Runs several statements without values, as migrations do. */
  script(text: string): Promise<void>;
}

/** An open database of the reference backend: PGlite in a folder or in memory, or PostgreSQL. */
export interface Database {
  readonly engine: 'pglite' | 'postgresql';
  /** The database schema that holds every table of the kit. */
  readonly schema: string;
  /** Where the data is, without a password: for a person who starts the server. */
  readonly location: string;
  /**
   * Does some work in one transaction **as the owner of the tables**, whom no school is shown. For migrations and
   * administration; whatever serves a request uses `withSchool`.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Ends every connection and gives the folder free. Calling it twice does no harm. */
  close(): Promise<void>;
}
