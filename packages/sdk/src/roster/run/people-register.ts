import { epochDayOf, localDateOfEpochDay, type LocalDate } from '../../calendar/local-date.js';
import type { Person } from '../../model/index.js';
import { GrowingArray } from '../compact/growing-array.js';
import type { ColumnPlace } from '../faults/fault.js';
import { Interner } from '../compact/interner.js';
import { usersLayout } from '../layout/layouts.js';
import { IdentifierRegistry } from './identifier-registry.js';

/** What the import has to remember of a person, as one bit each. */
export const PERSON = {
  student: 1,
  staff: 2,
  guardian: 4,
  parent: 8,
  relative: 16,
  phone: 32,
  /** Demographic data were read for the person, be they empty. */
  demographics: 64,
  /** A guardian of some student, whatever the role says. */
  carer: 128,
  /** A guardian of some student by a relationship that the target holds. */
  storedCarer: 256,
} as const;

// Birth days are kept as days since 1800, so that zero can mean none.
const FIRST_DAY = epochDayOf('1800-01-01') - 1;

/** Everybody that a folder and a target know: identifiers, and the few facts that other files need of a person. */
export class PeopleRegister extends IdentifierRegistry {
  readonly #facts = new GrowingArray(Uint16Array);
  readonly #birthDays = new GrowingArray(Uint32Array);
  readonly #sexes = new GrowingArray(Uint32Array);
  readonly #grades = new GrowingArray(Uint32Array);
  readonly #sexNames = new Interner();
  readonly #gradeLists = new Interner();

  /** Where the phone number of a person would stand. */
  phoneColumn: ColumnPlace = { name: 'phone', index: 0 };

  constructor() {
    super(usersLayout.file);
  }

  is(index: number, fact: keyof typeof PERSON): boolean {
    return (this.#facts.get(index) & PERSON[fact]) !== 0;
  }

  note(index: number, fact: keyof typeof PERSON): void {
    this.#facts.set(index, this.#facts.get(index) | PERSON[fact]);
  }

  /** Notes what a role says of a person. */
  noteRole(index: number, role: string): void {
    if (role === 'student' || role === 'guardian' || role === 'parent' || role === 'relative') this.note(index, role);
    else this.note(index, 'staff');
  }

  setDemographics(index: number, birthDate: LocalDate | undefined, sex: string | undefined): void {
    this.note(index, 'demographics');
    this.#birthDays.set(index, birthDate === undefined ? 0 : epochDayOf(birthDate) - FIRST_DAY);
    this.#sexes.set(index, this.#sexNames.numberOf(sex));
  }

  birthDateOf(index: number): LocalDate | undefined {
    const day = this.#birthDays.get(index);
    return day === 0 ? undefined : localDateOfEpochDay(day + FIRST_DAY);
  }

  sexOf(index: number): string | undefined {
    return this.#sexNames.textOf(this.#sexes.get(index));
  }

  setGrades(index: number, grades: Person['grades']): void {
    if (grades && grades.length > 0) this.#grades.set(index, this.#gradeLists.numberOf(grades.join(',')));
  }

  gradesOf(index: number): string[] | undefined {
    return this.#gradeLists.textOf(this.#grades.get(index))?.split(',');
  }
}
