import type { GrowableColumn } from './growable-column.js';
import { integerColumn } from './growable-column.js';
import { Interner } from './interner.js';
import type { FamilyProfile } from './subject-profile.js';

/** The children of each family, and the profile that they make together. */
export interface FamilyGroups {
  readonly count: number;
  /** Children of family `i`: `children` from `offsets[i]` up to `offsets[i + 1]`, as positions of students. */
  readonly offsets: Int32Array;
  readonly children: Int32Array;
  /** Number of the profile of each family. */
  readonly profiles: Int32Array;
}

/** Which students are children of one family. Grouped when first asked for, and again after a change of students. */
export class FamilyColumns {
  readonly #studentProfiles: GrowableColumn<Int32Array>;
  /** The family of each student. */
  readonly #families = integerColumn();
  readonly #profiles = new Interner<string, FamilyProfile>();
  #count = 0;
  #groups: FamilyGroups | undefined;

  constructor(studentProfiles: GrowableColumn<Int32Array>) {
    this.#studentProfiles = studentProfiles;
  }

  get profiles(): readonly FamilyProfile[] {
    return this.#profiles.values;
  }

  /** The family of a student, by their numbers. */
  familyOf(student: number): number {
    return this.#families.values[student] as number;
  }

  append(family: number): void {
    this.#families.append(family);
    this.#count = Math.max(this.#count, family + 1);
    this.#groups = undefined;
  }

  /** Groups anew when next asked: a student has changed. */
  forget(): void {
    this.#groups = undefined;
  }

  groups(): FamilyGroups {
    this.#groups ??= this.#regroup();
    return this.#groups;
  }

  #regroup(): FamilyGroups {
    const count = this.#count;
    const students = this.#families.length;
    const families = this.#families.values;
    const offsets = new Int32Array(count + 1);
    for (let student = 0; student < students; student++) {
      const place = (families[student] as number) + 1;
      offsets[place] = (offsets[place] as number) + 1;
    }
    for (let family = 0; family < count; family++) {
      offsets[family + 1] = (offsets[family + 1] as number) + (offsets[family] as number);
    }
    const children = new Int32Array(students);
    const next = offsets.slice(0, count);
    for (let student = 0; student < students; student++) {
      const family = families[student] as number;
      children[next[family] as number] = student;
      next[family] = (next[family] as number) + 1;
    }
    const profiles = new Int32Array(count);
    for (let family = 0; family < count; family++) {
      const own = children.subarray(offsets[family], offsets[family + 1]);
      const profile = [...own].map((child) => this.#studentProfiles.values[child] as number).sort((a, b) => a - b);
      profiles[family] = this.#profiles.codeOf(profile.join(), () => profile);
    }
    return { count, offsets, children, profiles };
  }
}
