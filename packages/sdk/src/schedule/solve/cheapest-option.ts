import type { Instance } from '../instance/instance.js';

/**
 * Of the options of the same day the cheapest that holds a visit: it may lie in a wish without having been put there.
 *
 * @param latest - the beginning that goes with its end, for a visit whose people come one after the other and which takes
 *   longer than it has to.
 */
export function cheapestOption(
  instance: Instance,
  visit: number,
  option: number,
  start: number,
  latest = start,
): number {
  const { optionStart, optionDay, optionCost, windowStart, windowFrom, windowTo } = instance;
  let cheapest = option;
  for (let other = optionStart[visit] as number; other < (optionStart[visit + 1] as number); other++) {
    if (optionDay[other] !== optionDay[option]) continue;
    if ((optionCost[other] as number) >= (optionCost[cheapest] as number)) continue;
    for (let at = windowStart[other] as number; at < (windowStart[other + 1] as number); at++) {
      if ((windowFrom[at] as number) <= start && latest <= (windowTo[at] as number)) cheapest = other;
    }
  }
  return cheapest;
}
