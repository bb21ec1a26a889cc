import { overlaps, type DateRange } from '../../calendar/local-date.js';
import { GrowingArray } from '../compact/growing-array.js';
import { IdentifierRegistry } from './identifier-registry.js';

interface Tenure extends DateRange {
  readonly person: number;
}

/** The classes of a folder, with what homeroom classes (行政班) need: who is their class teacher, and when. */
export class ClassRegister extends IdentifierRegistry {
  readonly #homerooms = new GrowingArray(Uint8Array);
  readonly #schools = new GrowingArray(Uint32Array);
  readonly #classTeachers = new Map<number, Tenure[]>();

  enter(index: number, homeroom: boolean, school: number): void {
    this.#homerooms.set(index, homeroom ? 1 : 0);
    this.#schools.set(index, school);
  }

  isHomeroom(index: number): boolean {
    return this.#homerooms.get(index) === 1;
  }

  /** The number of the org that the class belongs to. */
  schoolOf(index: number): number {
    return this.#schools.get(index);
  }

  addClassTeacher(index: number, person: number, span: DateRange): void {
    const tenures = this.#classTeachers.get(index) ?? [];
    tenures.push({ person, from: span.from, to: span.to });
    this.#classTeachers.set(index, tenures);
  }

  /** Homeroom classes that have no class teacher at any time, or two at one time. */
  *withoutOneClassTeacher(): Iterable<{ index: number; count: 'none' | 'several' }> {
    for (let index = 0; index < this.size; index += 1) {
      if (!this.isActive(index) || !this.isHomeroom(index)) continue;
      const tenures = this.#classTeachers.get(index) ?? [];
      if (tenures.length === 0) yield { index, count: 'none' };
      else if (tenures.some((one, place) => tenures.slice(place + 1).some((other) => together(one, other)))) {
        yield { index, count: 'several' };
      }
    }
  }
}

const together = (one: Tenure, other: Tenure): boolean => one.person !== other.person && overlaps(one, other);
