import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Relationship } from '../../model/index.js';
import { readOneRoster } from '../import-roster.js';
import { briefly } from '../testing/faults-of.js';
import { SMALL_FOLDER, smallFolder, type FolderFiles } from '../testing/small-folder.js';
import { deriveFamilies } from './derive-families.js';

const pair = (studentId: string, guardianId: string, role = 'parent'): Relationship => ({
  studentId,
  guardianId,
  role,
});

describe('families from shared guardians', () => {
  test('students with a guardian in common are one family, and so are those who share with either', () => {
    expect(
      deriveFamilies(['b', 'a', 'c', 'd'], [pair('a', 'm'), pair('b', 'm'), pair('b', 'f'), pair('c', 'f')]),
    ).toEqual([
      { id: 'family-a', studentIds: ['a', 'b', 'c'], guardianIds: ['f', 'm'], origin: 'derived' },
      { id: 'family-d', studentIds: ['d'], guardianIds: [], origin: 'derived' },
    ]);
  });

  test('a relative whom two students share makes no family of them', () => {
    const families = deriveFamilies(['a', 'b'], [pair('a', 'aunt', 'relative'), pair('b', 'aunt', 'relative')]);
    expect(families.map(({ studentIds }) => studentIds)).toEqual([['a'], ['b']]);
  });

  test('Chinese words for parents and guardians are understood', () => {
    const families = deriveFamilies(['a', 'b'], [pair('a', 'm', '母亲'), pair('b', 'm', '监护人')]);
    expect(families.map(({ studentIds }) => studentIds)).toEqual([['a', 'b']]);
  });

  test('a student who is a parent of another keeps a family of their own', () => {
    const families = deriveFamilies(['child', 'mother'], [pair('child', 'mother'), pair('mother', 'grandmother')]);
    expect(families).toEqual([
      { id: 'family-child', studentIds: ['child'], guardianIds: ['mother'], origin: 'derived' },
      { id: 'family-mother', studentIds: ['mother'], guardianIds: ['grandmother'], origin: 'derived' },
    ]);
  });

  test('an identifier as long as allowed still gives one', () => {
    const [family] = deriveFamilies(['x'.repeat(255)], []);
    expect(family?.id.length).toBeLessThanOrEqual(255);
  });

  const students = Array.from({ length: 8 }, (_, index) => `s${index}`);
  const guardians = Array.from({ length: 6 }, (_, index) => `g${index}`);
  const role = fc.constantFrom('parent', 'guardian', 'relative');
  const relationships = fc.array(
    fc.record({ studentId: fc.constantFrom(...students), guardianId: fc.constantFrom(...guardians), role }),
  );

  test('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(relationships, fc.func(fc.nat()), (rows, rank) => {
        const shuffled = [...rows].sort((one, other) => rank(one) - rank(other));
        expect(deriveFamilies([...students].reverse(), shuffled)).toEqual(deriveFamilies(students, rows));
      }),
    );
  });

  test('hold every student exactly once, and keep together whoever shares a guardian', () => {
    fc.assert(
      fc.property(relationships, (rows) => {
        const families = deriveFamilies(students, rows);
        expect(families.flatMap(({ studentIds }) => studentIds).sort()).toEqual(students);
        const familyOf = new Map(families.flatMap(({ id, studentIds }) => studentIds.map((student) => [student, id])));
        const joining = rows.filter((row) => row.role !== 'relative');
        for (const one of joining) {
          for (const other of joining) {
            if (one.guardianId === other.guardianId) {
              expect(familyOf.get(one.studentId)).toBe(familyOf.get(other.studentId));
            }
          }
        }
      }),
    );
  });

  test('are the same from an import as from the rows of its roster', async () => {
    const { roster } = await readOneRoster(smallFolder());
    const ids = roster.roles.filter((one) => one.role === 'student').map(({ personId }) => personId);
    expect(roster.families).toEqual(deriveFamilies(ids, roster.relationships));
  });
});

describe('families in a folder', () => {
  const read = (files: FolderFiles): ReturnType<typeof readOneRoster> => readOneRoster(smallFolder(files));
  const header = 'familySourcedId,userSourcedId\n';

  test('that are given hold, whatever guardians the students share', async () => {
    const { roster, faults } = await read({
      'families.csv': `${header}home,student-1\nhome,student-3\nother,student-2\n`,
    });
    expect(faults).toEqual([]);
    expect(roster.families).toEqual([
      {
        id: 'home',
        studentIds: ['student-1', 'student-3'],
        guardianIds: ['guardian-1', 'guardian-2'],
        origin: 'given',
      },
      { id: 'other', studentIds: ['student-2'], guardianIds: ['guardian-1'], origin: 'given' },
    ]);
  });

  test('that are given for some students are derived for the others, with a warning', async () => {
    const { roster, faults } = await read({
      'families.csv': `${header}family-student-2,student-1\nfamily-student-2,teacher-1\n`,
    });
    expect(faults).toMatchObject([{ code: 'family-partly-given', values: { students: 2 } }]);
    expect(roster.families).toMatchObject([
      { id: 'family-student-2', studentIds: ['student-1'], guardianIds: ['guardian-1', 'teacher-1'], origin: 'given' },
      { id: 'family-student-2-derived', studentIds: ['student-2'], origin: 'derived' },
      { id: 'family-student-3', studentIds: ['student-3'], origin: 'derived' },
    ]);
  });

  test('a student in two of them is an error', async () => {
    const { faults } = await read({
      'families.csv': `${header}home,student-1\nother,student-1\nhome,student-2\nhome,student-3\n`,
    });
    expect(faults.map(briefly)).toEqual(['error family-twice families.csv 3 userSourcedId 2']);
  });

  test('one guardian with children in two schools makes one family over both', async () => {
    const { roster, faults } = await read({
      'orgs.csv': `${SMALL_FOLDER['orgs.csv']}school-2,青禾中学,school,district\n`,
      'roles.csv': SMALL_FOLDER['roles.csv'].replace(
        'student-2,primary,student,2026-09-01,,school',
        'student-2,primary,student,2026-09-01,,school-2',
      ),
      'classes.csv': `${SMALL_FOLDER['classes.csv']}class-9,七年级1班,07,scheduled,school-2,term-1\n`,
      'enrollments.csv': SMALL_FOLDER['enrollments.csv'].replace('e4,class-2,school', 'e4,class-9,school-2'),
    });
    expect(faults).toEqual([]);
    expect(roster.families[0]?.studentIds).toEqual(['student-1', 'student-2']);
  });

  test('one with very many children is told: one person may have been entered for a whole class', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `s${index}`);
    const { faults } = await read({
      'users.csv': SMALL_FOLDER['users.csv'] + ids.map((id) => `${id},true,名,姓,,\n`).join(''),
      'relationships.csv': SMALL_FOLDER['relationships.csv'] + ids.map((id) => `${id},guardian-2,guardian\n`).join(''),
    });
    expect(faults).toMatchObject([{ code: 'family-large', severity: 'warning', values: { students: 9 } }]);
  });
});
