import { describe, expect, test } from 'vitest';
import { importRoster } from './import-roster.js';
import { createMemoryRosterTarget, type MemoryRosterTarget } from './memory-target.js';
import { briefly } from './testing/faults-of.js';
import { SMALL_FOLDER, smallFolder, type FolderFiles } from './testing/small-folder.js';

const ALL = ['orgs', 'academicSessions', 'classes', 'users', 'roles', 'enrollments', 'demographics'];
const EVERYTHING_AWAY = Object.fromEntries(Object.keys(SMALL_FOLDER).map((name) => [name, undefined]));

/** A folder with nothing but some changed rows, as its manifest says. */
function changes(files: Readonly<Record<string, string>>): FolderFiles {
  const lines = ALL.map((name) => `file.${name},${`${name}.csv` in files ? 'delta' : 'absent'}`);
  return {
    ...EVERYTHING_AWAY,
    'manifest.csv': `propertyName,value\noneroster.version,1.2\n${lines.join('\n')}\n`,
    ...files,
  };
}

async function stored(files: FolderFiles = {}): Promise<MemoryRosterTarget> {
  const target = createMemoryRosterTarget();
  await importRoster(smallFolder(files), target);
  return target;
}

describe('a folder of changes', () => {
  test('adds and changes its rows and leaves all others as they are', async () => {
    const target = await stored();
    const before = target.roster();
    const result = await importRoster(
      smallFolder(
        changes({
          'users.csv': 'sourcedId,givenName,familyName,phone\nguardian-1,桂兰,陈,15400000099\nstudent-4,新,周,\n',
          'enrollments.csv':
            'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary\ne6,class-1,school,student-4,student,false\n',
        }),
      ),
      target,
    );
    expect(result.faults.map(briefly)).toEqual([]);
    expect(result.counts.people).toEqual({ added: 1, changed: 1, unchanged: 6, removed: 0 });
    expect(result.counts.enrollments).toEqual({ added: 1, changed: 0, unchanged: 5, removed: 0 });
    expect(result.counts.families).toEqual({ added: 1, changed: 0, unchanged: 2, removed: 0 });
    const after = target.roster();
    expect(after.relationships).toEqual(before.relationships);
    expect(after.families.map(({ id }) => id)).toEqual(['family-student-1', 'family-student-3', 'family-student-4']);
  });

  test('a second time it changes nothing', async () => {
    const target = await stored();
    const folder = smallFolder(changes({ 'users.csv': 'sourcedId,givenName,familyName,phone\nguardian-1,兰,陈,1\n' }));
    await importRoster(folder, target);
    const { counts } = await importRoster(folder, target);
    for (const kind of Object.values(counts)) expect(kind).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });

  test('its rows may point to rows of the target, and to nothing else', async () => {
    const header = 'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n';
    const { faults } = await importRoster(
      smallFolder(
        changes({
          'enrollments.csv': `${header}e6,class-2,school,student-1,student,false\ne7,class-9,school,student-1,student,false\n`,
        }),
      ),
      await stored(),
    );
    expect(faults.map(briefly)).toEqual([
      'error reference-unknown enrollments.csv 3 classSourcedId 2',
      'warning homeroom-overlap enrollments.csv 2 userSourcedId 4',
    ]);
  });

  test('a row marked tobedeleted goes, with a warning about the stored rows that go with it', async () => {
    const target = await stored();
    const {
      faults,
      counts,
      stored: done,
    } = await importRoster(
      smallFolder(changes({ 'users.csv': 'sourcedId,status,givenName,familyName\nstudent-2,tobedeleted,,\n' })),
      target,
    );
    expect(done).toBe(true);
    expect(faults.map(briefly)).toEqual([
      'warning rows-removed-along roles.csv',
      'warning rows-removed-along enrollments.csv',
      'warning rows-removed-along relationships.csv',
    ]);
    expect([counts.people.removed, counts.enrollments.removed, counts.relationships.removed]).toEqual([1, 1, 1]);
    const { people, families } = target.roster();
    expect(people.map(({ id }) => id)).not.toContain('student-2');
    expect(families.map(({ studentIds }) => studentIds)).toEqual([['student-1'], ['student-3']]);
  });

  test('demographic data that the folder does not bring stay with their people', async () => {
    const target = await stored({ 'demographics.csv': 'sourcedId,birthDate,sex\nstudent-1,2019-10-03,male\n' });
    await importRoster(
      smallFolder(changes({ 'users.csv': 'sourcedId,givenName,familyName\nstudent-1,明轩,章\n' })),
      target,
    );
    expect(target.roster().people.find(({ id }) => id === 'student-1')).toMatchObject({
      familyName: '章',
      birthDate: '2019-10-03',
      sex: 'male',
    });
  });

  test('new demographic data reach people whom the folder does not bring', async () => {
    const target = await stored();
    const folder = changes({ 'demographics.csv': 'sourcedId,birthDate,sex\nstudent-1,2019-10-03,male\n' });
    const { counts } = await importRoster(smallFolder(folder), target);
    expect(counts.people).toEqual({ added: 0, changed: 1, unchanged: 6, removed: 0 });
    expect(target.roster().people.find(({ id }) => id === 'student-1')?.birthDate).toBe('2019-10-03');
  });

  test('families that were given stay, until all of their students are gone', async () => {
    const families = 'familySourcedId,userSourcedId\nhome-1,student-1\nhome-1,student-3\n';
    const target = await stored({ 'families.csv': families });
    const users = (ids: string[]): string =>
      `sourcedId,status,givenName,familyName\n${ids.map((id) => `${id},tobedeleted,,\n`).join('')}`;
    await importRoster(smallFolder(changes({ 'users.csv': users(['student-3']) })), target);
    expect(target.roster().families).toContainEqual({
      id: 'home-1',
      studentIds: ['student-1'],
      guardianIds: ['guardian-1'],
      origin: 'given',
    });
    await importRoster(smallFolder(changes({ 'users.csv': users(['student-1']) })), target);
    expect(target.roster().families.map(({ id }) => id)).toEqual(['family-student-2']);
  });
});

describe('a full folder', () => {
  test('with rows marked tobedeleted leaves out what points to them, with a warning', async () => {
    const users = SMALL_FOLDER['users.csv']
      .replace('sourcedId,', 'sourcedId,status,')
      .replace(/^(\w+-\d),/gm, '$1,active,')
      .replace('student-3,active', 'student-3,tobedeleted');
    const target = createMemoryRosterTarget();
    const { faults, errors } = await importRoster(smallFolder({ 'users.csv': users }), target);
    expect(errors).toBe(0);
    expect(faults.map(briefly)).toEqual([
      'warning reference-deleted roles.csv 6 userSourcedId 2',
      'warning reference-deleted enrollments.csv 6 userSourcedId 4',
      'warning reference-deleted relationships.csv 4 userSourcedId 1',
    ]);
    expect(target.roster().enrollments.map(({ personId }) => personId)).not.toContain('student-3');
  });

  test('without the extension files leaves relationships and flags of the target alone', async () => {
    const target = await stored({ 'userFlags.csv': 'userSourcedId,flag\nstudent-1,left-behind\n' });
    const { counts } = await importRoster(smallFolder({ 'relationships.csv': undefined }), target);
    expect([counts.relationships.removed, counts.attentionFlags.removed, counts.families.changed]).toEqual([0, 0, 0]);
  });
});

describe('a manifest', () => {
  const manifest = (...lines: string[]): string => `propertyName,value\n${lines.join('\n')}\n`;
  const faultsWith = async (text: string, files: FolderFiles = {}): Promise<string[]> =>
    (await importRoster(smallFolder({ ...files, 'manifest.csv': text }), createMemoryRosterTarget())).faults.map(
      briefly,
    );
  const bulk = ['orgs', 'academicSessions', 'classes', 'users', 'roles', 'enrollments'].map(
    (file) => `file.${file},bulk`,
  );

  test('that says what is there has no faults', async () => {
    expect(await faultsWith(manifest('oneroster.version,1.2', ...bulk, 'file.results,absent'))).toEqual([]);
  });

  test('is held against the folder', async () => {
    expect(await faultsWith(manifest(...bulk, 'file.demographics,bulk'))).toEqual([
      'error file-missing demographics.csv',
    ]);
    expect(await faultsWith(manifest(...bulk.slice(1)))).toEqual(['warning file-not-in-manifest orgs.csv']);
    const demographics = { 'demographics.csv': 'sourcedId,birthDate\nnobody,x\n' };
    expect(await faultsWith(manifest(...bulk, 'file.demographics,absent'), demographics)).toEqual([
      'warning file-absent-in-manifest demographics.csv',
    ]);
  });

  test('with an unknown mode is an error, with an unknown version a warning', async () => {
    expect(await faultsWith(manifest(...bulk, 'file.demographics,partial'))).toEqual([
      'error manifest-value-unknown manifest.csv 8 value 2',
    ]);
    expect(await faultsWith(manifest('oneroster.version,2.0', ...bulk))).toEqual([
      'warning manifest-version-unknown manifest.csv 2 value 2',
    ]);
  });
});
