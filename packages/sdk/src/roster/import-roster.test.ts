import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importRoster, readOneRoster } from './import-roster.js';
import { listOrgs } from './list-orgs.js';
import { createMemoryRosterTarget } from './memory-target.js';
import { createFileRosterSource, type RosterSource } from './roster-source.js';
import { ROSTER_KINDS, type RosterKind } from './roster-target.js';
import type { KindCounts } from './run/kind-ledger.js';
import { replaced, SMALL_FOLDER, smallFolder, withRows } from './testing/small-folder.js';

const noneBut = (changes: Partial<Record<RosterKind, Partial<KindCounts>>>): unknown =>
  Object.fromEntries(
    ROSTER_KINDS.map((kind) => [kind, expect.objectContaining({ added: 0, changed: 0, removed: 0, ...changes[kind] })]),
  );

describe('importing a folder', () => {
  test('brings everything of the folder into the words of the model', async () => {
    const { roster, stored } = await readOneRoster(smallFolder());
    expect(stored).toBe(true);
    expect(roster.orgs).toEqual([
      { id: 'district', name: '丰南区教育局', type: 'district' },
      { id: 'school', name: '青禾小学', type: 'school', parentId: 'district' },
    ]);
    expect(roster.classes[0]).toEqual({
      id: 'class-1',
      title: '一年级1班',
      classType: 'homeroom',
      schoolId: 'school',
      grades: ['01'],
      termIds: ['term-1', 'term-2'],
    });
    expect(roster.people.find(({ id }) => id === 'student-1')).toEqual({
      id: 'student-1',
      givenName: '明轩',
      familyName: '张',
      enabled: true,
      grades: ['01'],
    });
    expect(roster.enrollments[0]).toEqual({
      id: 'e1',
      classId: 'class-1',
      schoolId: 'school',
      personId: 'teacher-1',
      role: 'teacher',
      primary: true,
    });
    expect(roster.families).toEqual([
      {
        id: 'family-student-1',
        studentIds: ['student-1', 'student-2'],
        guardianIds: ['guardian-1'],
        origin: 'derived',
      },
      { id: 'family-student-3', studentIds: ['student-3'], guardianIds: ['guardian-2'], origin: 'derived' },
    ]);
  });

  test('takes birthday and sex from demographics.csv, and a grade from the course where the class has none', async () => {
    const { roster, faults } = await readOneRoster(
      smallFolder({
        'demographics.csv': 'sourcedId,birthDate,sex\nstudent-1,2019-10-03,male\n',
        'courses.csv': 'sourcedId,title,grades\ncourse-1,数学,"01,02"\n',
        'classes.csv':
          'sourcedId,title,courseSourcedId,classType,schoolSourcedId\nclass-1,A,course-1,homeroom,school\nclass-2,B,,homeroom,school\n',
      }),
    );
    expect(faults).toEqual([]);
    expect(roster.people.find(({ id }) => id === 'student-1')).toMatchObject({ birthDate: '2019-10-03', sex: 'male' });
    expect(roster.classes.map(({ grades }) => grades)).toEqual([['01', '02'], []]);
  });

  test('a dry run counts what would be added, and stores nothing', async () => {
    const target = createMemoryRosterTarget();
    const result = await importRoster(smallFolder(), target, { dryRun: true });
    expect(result.stored).toBe(false);
    expect(result.counts.people).toEqual({ added: 7, changed: 0, unchanged: 0, removed: 0 });
    expect(target.roster().people).toEqual([]);
  });

  test('the same folder a second time changes nothing', async () => {
    const target = createMemoryRosterTarget();
    await importRoster(smallFolder(), target);
    const before = target.roster();
    const { counts, stored } = await importRoster(smallFolder(), target);
    expect(stored).toBe(true);
    expect(counts).toEqual(noneBut({}));
    expect(counts.people.unchanged).toBe(7);
    expect(target.roster()).toEqual(before);
  });

  test('a store that gives the properties of a value back in another order makes no difference', async () => {
    const target = createMemoryRosterTarget();
    await importRoster(smallFolder(), target);
    const turned = {
      ...target,
      async *read<Kind extends RosterKind>(kind: Kind) {
        for await (const row of target.read(kind)) {
          yield {
            ...row,
            value: Object.fromEntries(Object.entries(row.value).reverse()) as unknown as typeof row.value,
          };
        }
      },
    };
    const { 'users.csv': _users, ...rest } = SMALL_FOLDER;
    const absent = 'propertyName,value\nfile.users,absent\n';
    const { counts } = await importRoster(
      smallFolder({ ...rest, 'users.csv': undefined, 'manifest.csv': absent }),
      turned,
    );
    expect(counts).toEqual(noneBut({}));
  });

  test('rows that change or go are told as such', async () => {
    const target = createMemoryRosterTarget();
    await importRoster(smallFolder(), target);
    const files = {
      ...replaced('users.csv', '15400000003', '15400000009'),
      'relationships.csv': SMALL_FOLDER['relationships.csv'].replace('student-3,guardian-2,parent\n', ''),
    };
    const { counts } = await importRoster(smallFolder(files), target);
    expect(counts).toEqual(
      noneBut({ people: { changed: 1 }, relationships: { removed: 1 }, families: { changed: 1 } }),
    );
    expect(target.roster().people.find(({ id }) => id === 'guardian-1')?.phone).toBe('15400000009');
    expect(target.roster().relationships).toHaveLength(2);
  });

  test('a single error leaves the target as it was', async () => {
    const target = createMemoryRosterTarget();
    await importRoster(smallFolder(), target);
    const before = target.roster();
    const files = {
      ...replaced('users.csv', '15400000003', ''),
      ...replaced('enrollments.csv', 'e3,class-1', 'e3,no'),
    };
    const { stored, errors, warnings } = await importRoster(smallFolder(files), target);
    expect([stored, errors, warnings]).toEqual([false, 1, 1]);
    expect(target.roster()).toEqual(before);
  });

  test('a file that changes between checking and storing rolls everything back', async () => {
    const target = createMemoryRosterTarget();
    const [sound, faulty] = [smallFolder(), smallFolder(replaced('enrollments.csv', 'e3,class-1', 'e3,nowhere'))];
    let opened = 0;
    const changing: RosterSource = {
      names: () => sound.names(),
      open(name) {
        if (name === 'enrollments.csv') opened += 1;
        return (opened > 2 ? faulty : sound).open(name);
      },
    };
    const result = await importRoster(changing, target);
    expect([result.stored, result.errors]).toEqual([false, 1]);
    expect(result.faults).toMatchObject([{ code: 'reference-unknown', file: 'enrollments.csv' }]);
    expect(target.roster().orgs).toEqual([]);
  });

  test('a target that fails is rolled back, and its error passed on', async () => {
    const target = createMemoryRosterTarget();
    let rolledBack = false;
    const failing = {
      ...target,
      upsert: () => Promise.reject(new Error('disk full')),
      rollback: () => {
        rolledBack = true;
        return target.rollback();
      },
    };
    await expect(importRoster(smallFolder(), failing)).rejects.toThrow('disk full');
    expect(rolledBack).toBe(true);
  });

  test('only so many faults are kept, all are counted and handed on', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => `x${index},class-1,school,nobody-${index},student,false,,`);
    let heard = 0;
    const { faults, errors } = await readOneRoster(smallFolder(withRows('enrollments.csv', ...rows)), {
      keepFaults: 10,
      onFault: () => (heard += 1),
    });
    expect([faults.length, errors, heard]).toEqual([10, 50, 50]);
  });

  test('rows are handed over in batches, those of one kind before those that point to them', async () => {
    const target = createMemoryRosterTarget();
    const batches: [RosterKind, number][] = [];
    const students = Array.from({ length: 1200 }, (_, index) => `s${index},true,名,姓,,`);
    await importRoster(smallFolder(withRows('users.csv', ...students)), {
      ...target,
      upsert: (kind, rows) => {
        batches.push([kind, rows.length]);
        return target.upsert(kind, rows);
      },
    });
    expect(Math.max(...batches.map(([, size]) => size))).toBeLessThanOrEqual(500);
    expect(batches.filter(([kind]) => kind === 'people').reduce((sum, [, size]) => sum + size, 0)).toBe(1207);
  });
});

describe('sources', () => {
  test('files that somebody has chosen in a browser are a source', async () => {
    const files = Object.entries(SMALL_FOLDER).map(([name, content]) => new File([content], name));
    const { roster, errors } = await readOneRoster(createFileRosterSource(files));
    expect(errors).toBe(0);
    expect(roster).toEqual((await readOneRoster(smallFolder())).roster);
  });

  test('how the bytes are cut into pieces makes no difference', async () => {
    const whole = await readOneRoster(smallFolder());
    const encoder = new TextEncoder();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (length) => {
        const source: RosterSource = {
          names: () => Promise.resolve(Object.keys(SMALL_FOLDER)),
          async *open(name) {
            const bytes = encoder.encode(SMALL_FOLDER[name as keyof typeof SMALL_FOLDER]);
            for (let from = 0; from < bytes.length; from += length) {
              yield await Promise.resolve(bytes.subarray(from, from + length));
            }
          },
        };
        const read = await readOneRoster(source);
        expect(read.roster).toEqual(whole.roster);
        expect(read.faults).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('the organizations of a folder can be listed by themselves', async () => {
    const broken = { 'users.csv': undefined, 'classes.csv': '' };
    expect((await listOrgs(smallFolder(broken))).map(({ id, type }) => [id, type])).toEqual([
      ['district', 'district'],
      ['school', 'school'],
    ]);
  });
});
