import { describe, expect, test } from 'vitest';
import { readOneRoster } from './import-roster.js';
import { briefly, briefsOf, faultsOf } from './testing/faults-of.js';
import { replaced, SMALL_FOLDER, smallFolder, withRows } from './testing/small-folder.js';

describe('rows', () => {
  test('a wrong number of columns costs the row and tells both numbers', async () => {
    const [fault, ...others] = await faultsOf(replaced('users.csv', '明轩,张', '明轩,张,,,'));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: 'column-count',
      severity: 'error',
      file: 'users.csv',
      line: 4,
      found: { kind: 'fields', count: 9 },
      expected: { kind: 'fields', count: 6 },
    });
  });

  test('empty cells behind the last column, and empty lines, are nothing to speak of', async () => {
    expect(
      await faultsOf({ 'orgs.csv': SMALL_FOLDER['orgs.csv'].replace(',district\n', ',district,,,\n\n\n') }),
    ).toEqual([]);
  });

  test('a row of nothing but commas is skipped with a warning', async () => {
    expect(await briefsOf(withRows('orgs.csv', ',,,'))).toEqual(['warning row-empty orgs.csv 4']);
  });

  test('an unclosed quote is told once at its line; the rows behind it, and those that point to it, are read', async () => {
    const faults = await faultsOf(replaced('users.csv', 'true,雨欣', 'true,"雨欣'));
    expect(faults[0]).toMatchObject({
      code: 'quote-not-closed',
      file: 'users.csv',
      line: 5,
      column: { name: 'givenName' },
    });
    expect(faults).toHaveLength(1);
  });

  test('a quote in the middle of a value is told at its place', async () => {
    expect((await briefsOf(replaced('users.csv', '明轩', '明"轩')))[0]).toBe(
      'error quote-misplaced users.csv 4 givenName 3',
    );
  });

  test.each([
    ['1/9/2026', 'd/m/yyyy'],
    ['2026/9/1', 'yyyy/m/d'],
    ['2026.9.1', 'yyyy.m.d'],
    ['2026-9-1', 'yyyy-m-d'],
    ['20260901', 'yyyymmdd'],
    ['2026年9月1日', 'yyyy年m月d日'],
    ['2026-09-01T00:00:00', 'date-and-time'],
    ['46266', 'spreadsheet-number'],
    ['2026-09-31', 'no-such-day'],
  ])('a date written as %s is told by its form and not by itself', async (written, form) => {
    const [fault] = await faultsOf(replaced('enrollments.csv', '2026-09-01', written));
    expect(fault).toMatchObject({
      code: 'date-form',
      severity: 'error',
      file: 'enrollments.csv',
      line: 4,
      column: { name: 'beginDate', index: 7 },
      found: { kind: 'date', form },
      expected: { kind: 'date' },
    });
    expect(JSON.stringify(fault)).not.toContain(written === form ? '"' + written : `"${written}"`);
  });

  test('an end before its start is an error at the end', async () => {
    expect(await briefsOf(replaced('enrollments.csv', '2026-09-01,', '2026-09-01,2026-08-31'))).toEqual([
      'error end-before-start enrollments.csv 4 endDate 8',
    ]);
  });

  test('values that are missing, too long, no boolean, or no year', async () => {
    expect(await briefsOf(replaced('orgs.csv', '青禾小学', ' '))).toEqual(['error value-missing orgs.csv 3 name 2']);
    const long = 'x'.repeat(256);
    expect((await briefsOf(replaced('users.csv', 'teacher-1', long)))[0]).toBe(
      'error value-too-long users.csv 2 sourcedId 1',
    );
    expect(await briefsOf(replaced('users.csv', 'teacher-1,true', 'teacher-1,是'))).toEqual([
      'error boolean-form users.csv 2 enabledUser 2',
    ]);
    expect(await briefsOf(replaced('academicSessions.csv', ',,2027', ',,2026-2027'))).toEqual([
      'error year-form academicSessions.csv 2 schoolYear 7',
    ]);
  });

  test('a person needs a name, and one is enough', async () => {
    expect(await briefsOf(replaced('users.csv', '明轩,张', ','))).toEqual([
      'error value-missing users.csv 4 givenName 3',
    ]);
    expect(await briefsOf(replaced('users.csv', '明轩,张', '巴特尔,'))).toEqual([]);
  });

  test('true and false may be written in capitals, as School Data Sync does', async () => {
    expect(await briefsOf(replaced('users.csv', 'teacher-1,true', 'teacher-1,TRUE'))).toEqual([]);
  });
});

describe('words of coded fields', () => {
  test('an unknown role is an error that shows the word and those that are known', async () => {
    const [fault] = await faultsOf(replaced('roles.csv', 'primary,teacher', 'primary,headteacher'));
    expect(fault).toMatchObject({
      code: 'value-unknown',
      severity: 'error',
      found: { kind: 'word', word: 'headteacher' },
    });
    expect(fault?.expected).toMatchObject({
      kind: 'one-of',
      words: expect.arrayContaining(['teacher', 'ext:mentor']) as string[],
    });
  });

  test('a word that does not look like a code is not shown: a name may have slipped into the column', async () => {
    const [fault] = await faultsOf(replaced('roles.csv', 'primary,teacher', 'primary,张明轩'));
    expect(fault?.found).toEqual({ kind: 'text', length: 3 });
  });

  test("somebody else's extension of roles leaves the row out with a warning; ours is known", async () => {
    const other = await readOneRoster(
      smallFolder(replaced('roles.csv', 'r1,teacher-1,primary,teacher', 'r1,teacher-1,primary,ext:driver')),
    );
    expect(other.faults.map(briefly)).toEqual(['warning extension-role roles.csv 2 role 4']);
    expect(other.roster.roles.filter(({ personId }) => personId === 'teacher-1')).toEqual([]);
    expect(
      await briefsOf(replaced('roles.csv', 'r1,teacher-1,primary,teacher', 'r1,teacher-1,primary,ext:mentor')),
    ).toEqual([]);
  });

  test('unknown types of sessions and classes are errors, one of an organization a warning', async () => {
    expect(await briefsOf(replaced('academicSessions.csv', 'semester', 'quarter'))).toEqual([
      'error value-unknown academicSessions.csv 3 type 3',
    ]);
    expect(await briefsOf(replaced('classes.csv', 'homeroom', 'Homeroom'))).toEqual([
      'error value-unknown classes.csv 2 classType 4',
    ]);
    expect(await briefsOf(replaced('orgs.csv', ',district,', ',bureau,'))).toEqual([
      'warning value-unknown orgs.csv 2 type 3',
    ]);
  });

  test('an unknown attention category is a warning without a trace of the category', async () => {
    const faults = await faultsOf({ 'userFlags.csv': 'userSourcedId,flag\nstudent-1,secret-label\n' });
    expect(faults).toEqual([
      {
        code: 'category-unknown',
        severity: 'warning',
        file: 'userFlags.csv',
        line: 2,
        column: { name: 'flag', index: 2 },
      },
    ]);
  });

  test("codes of the common vocabulary and of a document's own list are known", async () => {
    const flags = 'userSourcedId,flag\nstudent-1,left-behind\nstudent-2,hebei:divorced-family\n';
    expect(await faultsOf({ 'userFlags.csv': flags })).toEqual([]);
  });
});

test('no fault of a folder full of them holds a value of a person', async () => {
  const names = ['王小明', '15412345678', '110101201901011234', 'someone@example.org'];
  const [name, phone, id, email] = names;
  const faults = await faultsOf({
    'users.csv': `sourcedId,enabledUser,givenName,familyName,phone,email,birthday\n${String(id)},${String(name)},${String(name)},,${String(phone)},${String(email)},x\n${String(id)},true,a,b,,,\n`,
    'demographics.csv': `sourcedId,birthDate\n${String(id)},${String(name)}\n`,
    'relationships.csv': `userSourcedId,relationshipUserSourcedId,relationshipRole\n${String(id)},${String(phone)},${String(name)}\n`,
    'roles.csv': `userSourcedId,role,orgSourcedId\n${String(id)},${String(name)},${String(name)}\n`,
  });
  expect(faults.length).toBeGreaterThan(8);
  for (const value of names) expect(JSON.stringify(faults)).not.toContain(value);
});
