import type { Instance } from '../instance/instance.js';

const MOST = 250;

/**
 * For each visit those near to it that could be made by the same crew, the nearest first and itself in front. A list is
 * made when it is asked for.
 */
export class Neighbours {
  readonly #instance: Instance;
  readonly #lists: (Int32Array | undefined)[];
  readonly #sharedClasses: Uint8Array;
  /** Distance and visit in one number, which sorts by the distance first. */
  readonly #keys: Float64Array;

  constructor(instance: Instance) {
    const { classCount, classCrewStart, classCrew, crewCount, visitCount } = instance;
    this.#instance = instance;
    this.#keys = new Float64Array(visitCount);
    this.#lists = new Array<Int32Array | undefined>(visitCount).fill(undefined);
    this.#sharedClasses = new Uint8Array(classCount * classCount);
    const isOwn = new Uint8Array(crewCount);
    for (let one = 0; one < classCount; one++) {
      isOwn.fill(0);
      for (let at = classCrewStart[one] as number; at < (classCrewStart[one + 1] as number); at++) {
        isOwn[classCrew[at] as number] = 1;
      }
      for (let other = 0; other < classCount; other++) {
        for (let at = classCrewStart[other] as number; at < (classCrewStart[other + 1] as number); at++) {
          if (isOwn[classCrew[at] as number] === 0) continue;
          this.#sharedClasses[one * classCount + other] = 1;
          break;
        }
      }
    }
  }

  of(visit: number): Int32Array {
    const known = this.#lists[visit];
    if (known) return known;
    const made = this.#make(visit);
    this.#lists[visit] = made;
    return made;
  }

  #make(visit: number): Int32Array {
    const { visitCount, classOf, classCount, travel, placeCount, place } = this.#instance;
    const row = (classOf[visit] as number) * classCount;
    const from = (place[visit] as number) * placeCount;
    const keys = this.#keys;
    let count = 0;
    for (let other = 0; other < visitCount; other++) {
      if (other === visit || this.#sharedClasses[row + (classOf[other] as number)] === 0) continue;
      keys[count++] = (travel[from + (place[other] as number)] as number) * visitCount + other;
    }
    const sorted = keys.subarray(0, count).sort();
    const kept = Math.min(count, MOST);
    const list = new Int32Array(kept + 1);
    list[0] = visit;
    for (let at = 0; at < kept; at++) list[at + 1] = (sorted[at] as number) % visitCount;
    return list;
  }
}
