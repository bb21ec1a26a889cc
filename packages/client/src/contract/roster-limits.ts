/** Media type of a roster: the files of OneRoster CSV or School Data Sync in one archive, as both exchange them. */
export const ROSTER_TYPES = ['application/zip'] as const;

/** Largest archive that a backend takes, in bytes. The roster of a school of 3,000 students has a tenth of it. */
export const ROSTER_BYTES_LIMIT = 8_388_608;

/** Most bytes of all files of an archive together, unpacked. */
export const ROSTER_UNPACKED_LIMIT = 67_108_864;

/** Most files of an archive. */
export const ROSTER_FILES_LIMIT = 64;
