/** Version of the contract. It changes only where a caller of the version before would be misled. */
export const CONTRACT_VERSION = 1;

/** Media type of JSON in this version of the contract. Plain `application/json` stands for the newest version. */
export const CONTRACT_MEDIA_TYPE = `application/vnd.homevisit.v${CONTRACT_VERSION}+json` as const;
