import type { Instance } from '../instance/instance.js';
import type { MeetingParts } from './meeting-parts.js';

const MOST = 30;

/** For each visit those that somebody could go to right before or after it, the nearest first. A list is made when it is asked for. */
export class NearVisits {
  readonly #instance: Instance;
  readonly #leastLength: Int32Array;
  readonly #lists: (Int32Array | undefined)[];

  constructor(instance: Instance, { leastLength }: MeetingParts) {
    this.#instance = instance;
    this.#leastLength = leastLength;
    this.#lists = new Array<Int32Array | undefined>(instance.visitCount).fill(undefined);
  }

  of(visit: number): Int32Array {
    return (this.#lists[visit] ??= this.#make(visit));
  }

  #make(visit: number): Int32Array {
    const ways = Float64Array.from({ length: this.#instance.visitCount }, (_, other) =>
      other === visit ? Infinity : Math.min(this.#way(visit, other), this.#way(other, visit)),
    );
    return Int32Array.from(ways.keys())
      .filter((other) => ways[other] !== Infinity)
      .sort((a, b) => (ways[a] as number) - (ways[b] as number) || a - b)
      .slice(0, MOST);
  }

  /** Ticks from one visit to another that can be next on some day, or infinity. */
  #way(first: number, next: number): number {
    const { optionStart, optionDay, windowStart, windowFrom, windowTo, travel, placeCount, place } = this.#instance;
    const way = travel[(place[first] as number) * placeCount + (place[next] as number)] as number;
    const least = (this.#leastLength[first] as number) + way;
    const end = optionStart[next + 1] as number;
    let other = optionStart[next] as number;
    for (let own = optionStart[first] as number; own < (optionStart[first + 1] as number); own++) {
      const day = optionDay[own] as number;
      while (other < end && (optionDay[other] as number) < day) other++;
      if (other === end) break;
      if (optionDay[other] !== day) continue;
      const earliest = windowFrom[windowStart[own] as number] as number;
      if (earliest + least <= (windowTo[(windowStart[other + 1] as number) - 1] as number)) return way;
    }
    return Infinity;
  }
}
