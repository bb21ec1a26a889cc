import type { CallOptions, WriteOptions } from './call-options.js';
import type { ImportFault, RosterImport } from './contract/import-schemas.js';
import type { Page, PageOptions } from './pages.js';

/** Imports of the school's roster. For the leader only. */
export interface ImportWork {
  /**
   * Brings the roster to what files say: a ZIP archive of OneRoster 1.1 or 1.2 CSV, or of School Data Sync v2.1, such as
   * `zipRoster` makes of files that somebody has chosen. Files with errors are answered as `refused` and change nothing.
   *
   * @throws `ConflictError` with the problem code `import-under-way` while another import of the school runs.
   */
  importRoster(archive: Blob, options?: WriteOptions & { readonly dryRun?: boolean }): Promise<RosterImport>;
  /** The latest first; see `everyItem` for all pages. */
  listImports(options?: PageOptions): Promise<Page<RosterImport>>;
  getImport(importId: string, options?: CallOptions): Promise<RosterImport>;
  /** What is wrong with the files of an import, in the order of reading: the first thousand. */
  listImportFaults(importId: string, options?: PageOptions): Promise<Page<ImportFault>>;
}
