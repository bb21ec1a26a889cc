import { isWithin, type LocalDate } from '@homevisit/sdk/calendar';
import type { ClassGroup, Roster } from '@homevisit/sdk/model';
import type { Facts, StudentFact, TeacherFact } from '@homevisit/sdk/policy';
import { VisitsAbout } from '../facts/visits-about.js';
import { displayNameOf } from './display-name.js';

const alphabet = new Intl.Collator('zh-CN', { numeric: true });

/** Looks up people, classes and families of one school. */
export class SchoolDirectory {
  readonly #names: ReadonlyMap<string, string>;
  /** People whom the roster calls not enabled. */
  readonly #shut: ReadonlySet<string>;
  readonly #classes: ReadonlyMap<string, ClassGroup>;
  readonly #students: ReadonlyMap<string, StudentFact>;
  readonly #teachers: ReadonlyMap<string, TeacherFact>;
  readonly #studentsOfFamily = new Map<string, StudentFact[]>();
  /** Places of students in the list of facts. */
  readonly #places: ReadonlyMap<string, number>;
  /** The students who are, were or will be in a class, by their places. */
  readonly #placesOfClass = new Map<string, number[]>();
  readonly #listed: readonly StudentFact[];
  /** Finds visits to students of this roster. */
  readonly visitsAbout = new VisitsAbout();
  readonly #guardiansOfFamily: ReadonlyMap<string, readonly string[]>;
  /** The school's name; its id where the roster has no organisation of that id. */
  readonly schoolName: string;

  constructor(roster: Roster, facts: Facts) {
    this.schoolName = roster.orgs.find(({ id }) => id === facts.schoolId)?.name ?? facts.schoolId;
    this.#names = new Map(roster.people.map((person) => [person.id, displayNameOf(person)]));
    this.#shut = new Set(roster.people.filter(({ enabled }) => !enabled).map(({ id }) => id));
    this.#classes = new Map(
      roster.classes
        .filter(({ schoolId, classType }) => schoolId === facts.schoolId && classType === 'homeroom')
        .map((group) => [group.id, group]),
    );
    this.#students = new Map(facts.students.map((student) => [student.id, student]));
    this.#teachers = new Map(facts.teachers.map((teacher) => [teacher.id, teacher]));
    for (const student of facts.students) {
      const children = this.#studentsOfFamily.get(student.familyId);
      if (children) children.push(student);
      else this.#studentsOfFamily.set(student.familyId, [student]);
    }
    this.#listed = facts.students;
    this.#places = new Map(facts.students.map(({ id }, place) => [id, place]));
    for (const [place, { classes }] of facts.students.entries()) {
      for (const classId of new Set(classes.map((one) => one.classId))) {
        const places = this.#placesOfClass.get(classId);
        if (places) places.push(place);
        else this.#placesOfClass.set(classId, [place]);
      }
    }
    this.#guardiansOfFamily = new Map(roster.families.map(({ id, guardianIds }) => [id, guardianIds]));
  }

  /** Name of a person; empty for somebody whom the roster no longer knows. */
  nameOf(personId: string): string {
    return this.#names.get(personId) ?? '';
  }

  student(studentId: string): StudentFact | undefined {
    return this.#students.get(studentId);
  }

  teacher(personId: string): TeacherFact | undefined {
    return this.#teachers.get(personId);
  }

  teachers(): readonly TeacherFact[] {
    return [...this.#teachers.values()];
  }

  /** True for somebody who works at the school on a day and whose account is not shut. */
  isOnStaff(personId: string, day: LocalDate): boolean {
    const roles = this.#teachers.get(personId)?.roles ?? [];
    return !this.#shut.has(personId) && roles.some((held) => isWithin(day, held));
  }

  /**
   * What somebody of the staff may do on a day by the roster alone: a school leader is one, and everybody else is a
   * teacher, whatever else they hold; nothing for whoever is not on the staff.
   */
  roleOnStaff(personId: string, day: LocalDate): 'teacher' | 'leader' | undefined {
    if (!this.isOnStaff(personId, day)) return undefined;
    const held = this.#teachers.get(personId)?.roles ?? [];
    return held.some((one) => one.role === 'school-leader' && isWithin(day, one)) ? 'leader' : 'teacher';
  }

  /** Every homeroom class of the school, in the order of their titles. */
  classes(): readonly ClassGroup[] {
    return [...this.#classes.values()].sort((a, b) => alphabet.compare(a.title, b.title));
  }

  /** Title of a homeroom class; its id where the roster has none. */
  classTitle(classId: string): string {
    return this.#classes.get(classId)?.title ?? classId;
  }

  /** Homeroom classes that a member of staff has on a day. */
  homeroomsOf(personId: string, day: LocalDate): ReadonlySet<string> {
    const held = this.#teachers.get(personId)?.roles ?? [];
    return new Set(
      held.flatMap((role) =>
        role.role === 'class-teacher' && role.classId !== undefined && isWithin(day, role) ? [role.classId] : [],
      ),
    );
  }

  /** Students who are in a class on a day, in the order of their names. */
  studentsOf(classId: string, day: LocalDate): readonly StudentFact[] {
    return [...this.#students.values()]
      .filter((student) => student.classes.some((place) => place.classId === classId && isWithin(day, place)))
      .sort((a, b) => alphabet.compare(this.nameOf(a.id), this.nameOf(b.id)) || (a.id < b.id ? -1 : 1));
  }

  /** Students who are in one of the classes at any time, or are named, in the order of the facts. */
  studentsAmong(classIds: Iterable<string>, studentIds: Iterable<string>): readonly StudentFact[] {
    const places = new Set([...classIds].flatMap((id) => this.#placesOfClass.get(id) ?? []));
    for (const id of studentIds) {
      const place = this.#places.get(id);
      if (place !== undefined) places.add(place);
    }
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#listed[place] ?? []);
  }

  /** Title of the class that a student is in on a day, or was in last. */
  classTitleOf(studentId: string, day: LocalDate): string | undefined {
    const places = this.#students.get(studentId)?.classes ?? [];
    const place = places.find((candidate) => isWithin(day, candidate)) ?? places[places.length - 1];
    return place && this.#classes.get(place.classId)?.title;
  }

  /** The students of a family. */
  childrenOf(familyId: string): readonly StudentFact[] {
    return this.#studentsOfFamily.get(familyId) ?? [];
  }

  /** The guardians of a student's family. */
  guardiansOf(studentId: string): readonly string[] {
    const familyId = this.#students.get(studentId)?.familyId;
    return (familyId !== undefined && this.#guardiansOfFamily.get(familyId)) || [];
  }
}
