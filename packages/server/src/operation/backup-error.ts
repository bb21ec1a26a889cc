/** Why a backup cannot be restored. Nothing of it was. */
export type BackupFault = 'not-a-backup' | 'other-version' | 'damaged' | 'not-empty';

const SENTENCES: Readonly<Record<BackupFault, string>> = {
  'not-a-backup': 'The file is no backup of this kit',
  'other-version': 'The backup was made with another version of the kit: restore it with that version, then update',
  damaged: 'The backup is damaged or incomplete',
  'not-empty': 'The database holds schools already: a backup is restored into an empty one',
};

/** Thrown by `restoreBackup`. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupFault;

  constructor(code: BackupFault, options?: ErrorOptions) {
    super(SENTENCES[code], options);
    this.code = code;
  }
}
