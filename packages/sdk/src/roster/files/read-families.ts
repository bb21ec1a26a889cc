import { GrowingArray } from '../compact/growing-array.js';
import { IdentifierIndex } from '../compact/identifier-index.js';
import { MemberLists } from '../compact/member-lists.js';
import { FamilyAssembly } from '../family/family-assembly.js';
import { familiesLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';

/** Families with more students than this are told: one person may have been entered as guardian of a whole class. */
const MANY_SIBLINGS = 7;

/** Families that the school has given. */
class GivenFamilies {
  readonly index = new IdentifierIndex();
  readonly members = new MemberLists();
  /** Number of the family of each student, plus one. */
  readonly familyOf = new GrowingArray(Uint32Array);

  add(family: number, person: number, student: boolean): void {
    this.members.add(family, person);
    if (student) this.familyOf.set(person, family + 1);
  }
}

/**
 * Reads families.csv where there is one, and derives the families of the students that it does not name. A family
 * that was given in an earlier import stays as long as a student of it does.
 */
export async function readFamilies(run: ImportRun): Promise<void> {
  const given = await readGivenFamilies(run);
  await adoptGivenFamilies(run, given);
  await offerGivenFamilies(run, given);
  await offerDerivedFamilies(run, given);
}

const isStudent = ({ people }: ImportRun, person: number): boolean =>
  people.is(person, 'student') && people.isActive(person);

async function readGivenFamilies(run: ImportRun): Promise<GivenFamilies> {
  const given = new GivenFamilies();
  const table = await run.open(familiesLayout);
  await table?.forEachRow((row) => {
    if (row.deleted('status')) return;
    const id = row.identifier('familySourcedId');
    const person = run.people.refer(row, 'userSourcedId');
    if (!row.usable || person === undefined) return;
    const family = given.index.add(id);
    const other = given.familyOf.get(person);
    if (isStudent(run, person) && other !== 0 && other !== family + 1) {
      row.error('family-twice', 'userSourcedId');
      return;
    }
    if (!run.isFirst('families', JSON.stringify([id, person]), row, 'userSourcedId', false)) return;
    given.add(family, person, isStudent(run, person));
  });
  return given;
}

/**
 * Takes over the families that an earlier import has stored as given. Their guardians are made anew from the
 * relationships, so that who is no longer a guardian does not stay in the family; only one whom no relationship
 * ever named was given with the family, and stays.
 */
async function adoptGivenFamilies(run: ImportRun, given: GivenFamilies): Promise<void> {
  const { people, sink, modes } = run;
  if (modes.of(familiesLayout.file).mode === 'bulk' || sink.isEmpty('families')) return;
  for await (const { value } of sink.held('relationships')) {
    const guardian = people.find(value.guardianId);
    if (guardian !== undefined) people.note(guardian, 'storedCarer');
  }
  await run.adopt('families', familiesLayout.file, ({ value }) => {
    // What is not offered again, as a given or a derived family, is removed at the end.
    if (value.origin === 'derived' || given.index.find(value.id) !== undefined) return 'changed';
    const stays = (id: string): number | undefined => {
      const person = people.find(id);
      return person !== undefined && people.isActive(person) ? person : undefined;
    };
    const family = given.index.add(value.id);
    for (const student of value.studentIds.map(stays)) {
      if (student === undefined || given.familyOf.get(student) !== 0) continue;
      given.add(family, student, isStudent(run, student));
    }
    for (const guardian of value.guardianIds.map(stays)) {
      if (guardian !== undefined && !people.is(guardian, 'storedCarer')) given.add(family, guardian, false);
    }
    return 'changed';
  });
}

async function offerGivenFamilies(run: ImportRun, given: GivenFamilies): Promise<void> {
  const { people, sink, kinship } = run;
  const guardians = new MemberLists();
  for (const { left: student, right: guardian } of kinship.guardianships) {
    const family = given.familyOf.get(student);
    if (family !== 0) guardians.add(family - 1, guardian);
  }
  for (let family = 0; family < given.index.size; family += 1) {
    const members = [...given.members.of(family)];
    const students = members.filter((person) => given.familyOf.get(person) === family + 1);
    if (students.length === 0) continue;
    const others = members.filter((person) => !isStudent(run, person));
    const id = given.index.textOf(family);
    sink.offer('families', id, {
      id,
      studentIds: students.map((person) => people.textOf(person)).sort(),
      guardianIds: [...new Set([...others, ...guardians.of(family)])].map((person) => people.textOf(person)).sort(),
      origin: 'given',
    });
    if (family % 500 === 0) await sink.flush();
  }
}

async function offerDerivedFamilies(run: ImportRun, given: GivenFamilies): Promise<void> {
  const { people, sink, log, kinship } = run;
  const assembly = new FamilyAssembly();
  const isOurs = (person: number): boolean => isStudent(run, person) && given.familyOf.get(person) === 0;
  for (let person = 0; person < people.size; person += 1) if (isOurs(person)) assembly.addStudent(person);
  for (const { left: student, right: guardian } of kinship.guardianships) {
    if (isOurs(student)) assembly.addGuardian(student, guardian);
  }
  let [families, students] = [0, 0];
  for (const family of assembly.families((person) => people.textOf(person))) {
    families += 1;
    students += family.studentIds.length;
    if (family.studentIds.length > MANY_SIBLINGS) {
      log.add({ code: 'family-large', severity: 'warning', values: { students: family.studentIds.length } });
    }
    const id = given.index.find(family.id) === undefined ? family.id : `${family.id}-derived`;
    sink.offer('families', id, { ...family, id });
    if (families % 500 === 0) await sink.flush();
  }
  if (given.index.size === 0 || students === 0) return;
  log.add({ code: 'family-partly-given', severity: 'warning', file: familiesLayout.file, values: { students } });
}
