/**
 * The words of a family's request, apart from its schema: a page on a phone shows them without loading a schema library.
 *
 * @module
 */

/**
 * What a family asks for: something of the school (`request`), or one of the rights over its own data that the law
 * gives it (PIPL §15, §44–47; Regulations on the Protection of Minors Online §34).
 */
export const REQUEST_KINDS = ['request', 'copy', 'correction', 'deletion', 'consent-withdrawal'] as const;
/** What a family asks for. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** What a family can ask for about the data that the school keeps. */
export const DATA_REQUEST_KINDS = ['copy', 'correction', 'deletion', 'consent-withdrawal'] as const;
/** What a family can ask for about the data that the school keeps. */
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

/** How far the school is: received and nobody sees to it yet, somebody does, answered, nothing more to be done. */
export const REQUEST_STATUSES = ['open', 'in-progress', 'answered', 'closed'] as const;
/** How far the school is with a request. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
