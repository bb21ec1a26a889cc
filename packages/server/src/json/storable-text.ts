/** What PostgreSQL keeps in no text: the character NUL, and half of a surrogate pair. */
const NOT_STORABLE = /[\0\p{Surrogate}]/u;

/** True for a text that the database can keep. */
export function isStorableText(text: string): boolean {
  return !NOT_STORABLE.test(text);
}
