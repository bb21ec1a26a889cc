/** One column that the reader uses, under the name that OneRoster 1.2 gives it. */
export interface ColumnLayout {
  /** Names of the same column in OneRoster 1.1 or School Data Sync v2.1. */
  readonly aliases?: readonly string[];
  /** A file without this column cannot be read. */
  readonly required?: true;
}

/** What a file of a roster folder looks like. */
export interface FileLayout<Name extends string = string> {
  readonly file: string;
  readonly columns: Readonly<Record<Name, ColumnLayout>>;
  /** Columns of the standards that are expected and not used. */
  readonly unused: readonly string[];
}

/** Names of the columns of a layout. */
export type ColumnOf<Layout> = Layout extends FileLayout<infer Name> ? Name : never;

/** Gives a layout back with the names of its columns as its type. */
export function layoutOf<Name extends string>(layout: FileLayout<Name>): FileLayout<Name> {
  return layout;
}
