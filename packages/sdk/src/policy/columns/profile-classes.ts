import { Interner } from './interner.js';

/** Puts profiles that no clause tells apart into one class. Each profile is looked at once. */
export class ProfileClasses<Profile, Reduced> {
  readonly #reduce: (profile: Profile) => Reduced;
  readonly #classes = new Interner<string, Reduced>();
  #classOf = new Int32Array(0);
  #allKnown = 0;

  constructor(reduce: (profile: Profile) => Reduced) {
    this.#reduce = reduce;
  }

  /** What the profiles of each class have in common, by number of the class. */
  get values(): readonly Reduced[] {
    return this.#classes.values;
  }

  /** Class of each profile by its number; -1 for one that {@link learn} was not asked about. */
  get classOf(): Int32Array {
    return this.#classOf;
  }

  /** Makes sure that the profiles with these numbers have a class; all where none are named. */
  learn(profiles: readonly Profile[], codes?: Iterable<number>): void {
    if (this.#allKnown === profiles.length) return;
    if (profiles.length > this.#classOf.length) {
      const grown = new Int32Array(Math.max(profiles.length, 2 * this.#classOf.length)).fill(-1);
      grown.set(this.#classOf);
      this.#classOf = grown;
    }
    for (const code of codes ?? profiles.keys()) {
      if (this.#classOf[code] !== -1) continue;
      const reduced = this.#reduce(profiles[code] as Profile);
      this.#classOf[code] = this.#classes.codeOf(JSON.stringify(reduced), () => reduced);
    }
    if (!codes) this.#allKnown = profiles.length;
  }
}
