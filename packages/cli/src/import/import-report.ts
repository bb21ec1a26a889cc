import type { ImportResult, RosterFault } from '@homevisit/sdk/roster';

/** Says what an import finds, as it finds it, and in the end what came of it. */
export interface ImportReport {
  begin(): void;
  fault(fault: RosterFault): void;
  end(result: ImportResult): void;
}

/** What a report is about. */
export interface ImportOccasion {
  /** The folder, as the user has named it. */
  readonly folder: string;
  readonly dryRun: boolean;
  /** The database that is compared with or written to. */
  readonly database?: string | undefined;
}
