/** Days and kinds of contact share one 32-bit number, so that a sweep over contacts reads one column for both. */
const DAYS = 65_536;

/** The most different days that columns can hold; about 180 years. */
export const MOST_DAYS = DAYS;

/** Kind of contact and day of contact, by their numbers, as one number. */
export function contactCode(kind: number, day: number): number {
  return kind * DAYS + day;
}

/** The number of the day in a contact code. */
export function dayOfContact(code: number): number {
  return code & (DAYS - 1);
}

/** The number of the kind in a contact code. */
export function kindOfContact(code: number): number {
  return code >>> 16;
}
