import type { Family } from '../../model/index.js';
import { GrowingArray } from '../compact/growing-array.js';
import { MemberLists } from '../compact/member-lists.js';
import { hashText, hexOf } from '../compact/text-hash.js';
import { LONGEST_IDENTIFIER } from '../csv/row.js';
import { FamilyForest } from './family-forest.js';

/** A derived family is named after the first of its students, by the order of their identifiers. */
function identifierOf(firstStudentId: string): string {
  const made = `family-${firstStudentId}`;
  return made.length <= LONGEST_IDENTIFIER ? made : `family-${hexOf(hashText(firstStudentId))}`;
}

/**
 * Puts students into families by the guardians that they share. People are numbers here; the same person may be
 * a student in one family and a guardian in another, and stands for two then.
 */
export class FamilyAssembly {
  readonly #forest = new FamilyForest();
  readonly #present = new GrowingArray(Uint8Array);
  #end = 0;

  addStudent(student: number): void {
    this.#enter(student * 2);
  }

  /** Students are added before the guardians that they have. */
  addGuardian(student: number, guardian: number): void {
    this.#enter(guardian * 2 + 1);
    this.#forest.join(student * 2, guardian * 2 + 1);
  }

  /** The families, each with its people in the order of their identifiers. */
  *families(textOf: (person: number) => string): Iterable<Family> {
    const members = new MemberLists();
    for (let node = 0; node < this.#end; node += 1) {
      if (this.#present.get(node) === 1) members.add(this.#forest.rootOf(node), node);
    }
    for (let root = 0; root < this.#end; root += 1) {
      const studentIds: string[] = [];
      const guardianIds: string[] = [];
      for (const node of members.of(root)) {
        (node % 2 === 0 ? studentIds : guardianIds).push(textOf(Math.floor(node / 2)));
      }
      const [first] = studentIds.sort();
      if (first === undefined) continue;
      yield { id: identifierOf(first), studentIds, guardianIds: guardianIds.sort(), origin: 'derived' };
    }
  }

  #enter(node: number): void {
    this.#present.set(node, 1);
    this.#end = Math.max(this.#end, node + 1);
  }
}
