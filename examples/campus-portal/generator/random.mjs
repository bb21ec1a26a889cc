/**
 * Numbers that look random and are the same every time.
 *
 * @typedef {object} Random
 * @property {() => number} next - from 0 up to, but not including, 1
 * @property {(least: number, most: number) => number} integer - both ends included
 * @property {(share: number) => boolean} chance
 * @property {<Item>(items: readonly Item[]) => Item} pick
 * @property {<Item>(items: readonly Item[]) => Item[]} shuffle
 */

/**
 * Makes a stream of numbers for a purpose: sfc32 (Chris Doty-Humphrey, public domain), seeded with the name of the
 * purpose. Every part of the data has its own, so that a change to one part leaves the others as they are.
 *
 * @param {string} purpose
 * @returns {Random}
 */
export function createRandom(purpose) {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  for (const character of `campus-portal/${purpose}`)
    a = Math.imul(a ^ (character.codePointAt(0) ?? 0), 0x01000193) | 0;
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();
  /** @type {Random['integer']} */
  const integer = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('there is nothing to pick from');
      return item;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        const [one, two] = [shuffled[last], shuffled[other]];
        if (one !== undefined && two !== undefined) [shuffled[last], shuffled[other]] = [two, one];
      }
      return shuffled;
    },
  };
}
