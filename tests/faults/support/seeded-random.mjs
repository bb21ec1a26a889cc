/**
 * Chance that can be had again: the same seed draws the same numbers (mulberry32).
 *
 * @param {number} seed - a whole number from 0 up to 2³²
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  /** From 0 up to but not including 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    /** A whole number from `least` to `most`. */
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (values) => values[Math.floor(next() * values.length)],
  };
}
