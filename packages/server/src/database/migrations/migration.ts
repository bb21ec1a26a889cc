/** One step of the database's structure. Once released it is never changed: another one follows it. */
export interface Migration {
  /** Four digits and words, such as `0001-schools`; migrations run in the order of their ids. */
  readonly id: string;
  /** Statements that run in one transaction, with the kit's schema as `search_path`. */
  readonly sql: string;
}
