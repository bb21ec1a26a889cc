import { dayOfContact } from './contact-code.js';

/** Up to this length, moving values one by one is faster than sorting positions. */
const SHORT = 24;

function sortShort(codes: Int32Array, since: Float64Array, start: number, end: number): void {
  for (let position = start + 1; position < end; position++) {
    const code = codes[position] as number;
    const moment = since[position] as number;
    let gap = position;
    while (gap > start && dayOfContact(codes[gap - 1] as number) > dayOfContact(code)) {
      codes[gap] = codes[gap - 1] as number;
      since[gap] = since[gap - 1] as number;
      gap--;
    }
    codes[gap] = code;
    since[gap] = moment;
  }
}

function sortLong(codes: Int32Array, since: Float64Array, start: number, end: number): void {
  const order = Array.from({ length: end - start }, (_, index) => index);
  const oldCodes = codes.slice(start, end);
  const oldSince = since.slice(start, end);
  order.sort((a, b) => dayOfContact(oldCodes[a] as number) - dayOfContact(oldCodes[b] as number));
  order.forEach((from, index) => {
    codes[start + index] = oldCodes[from] as number;
    since[start + index] = oldSince[from] as number;
  });
}

/** Puts the contacts from `start` up to `end` in order of their days' numbers, so that equal days are neighbours. */
export function sortContacts(codes: Int32Array, since: Float64Array, start: number, end: number): void {
  if (end - start <= SHORT) sortShort(codes, since, start, end);
  else sortLong(codes, since, start, end);
}
