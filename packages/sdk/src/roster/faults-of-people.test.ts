import { describe, expect, test } from 'vitest';
import { readOneRoster } from './import-roster.js';
import { briefsOf, faultsOf } from './testing/faults-of.js';
import { replaced, SMALL_FOLDER, smallFolder, withRows } from './testing/small-folder.js';

describe('identifiers', () => {
  test('a repeated identifier is an error that names the first line', async () => {
    expect(await faultsOf(withRows('users.csv', 'student-1,true,再,张,,'))).toMatchObject([
      { code: 'identifier-repeated', file: 'users.csv', line: 9, values: { firstLine: 4 } },
    ]);
    expect(await faultsOf(withRows('enrollments.csv', 'e3,class-2,school,student-1,student,false,,'))).toMatchObject([
      { code: 'identifier-repeated', file: 'enrollments.csv', line: 7, values: { firstLine: 4 } },
    ]);
  });

  test.each([
    ['orgs.csv', 'school,district', 'school,nowhere', 'parentSourcedId', 'orgs.csv'],
    ['academicSessions.csv', '2027-01-29,year', '2027-01-29,nowhere', 'parentSourcedId', 'academicSessions.csv'],
    ['classes.csv', 'homeroom,school', 'homeroom,nowhere', 'schoolSourcedId', 'orgs.csv'],
    ['classes.csv', '"term-1,term-2"', '"term-1,nowhere"', 'termSourcedIds', 'academicSessions.csv'],
    ['roles.csv', 'r1,teacher-1', 'r1,nowhere', 'userSourcedId', 'users.csv'],
    ['roles.csv', 'teacher,,,school', 'teacher,,,nowhere', 'orgSourcedId', 'orgs.csv'],
    ['enrollments.csv', 'e3,class-1', 'e3,nowhere', 'classSourcedId', 'classes.csv'],
    ['enrollments.csv', 'school,student-1', 'school,nowhere', 'userSourcedId', 'users.csv'],
    ['relationships.csv', 'student-1,guardian-1', 'student-1,nowhere', 'relationshipUserSourcedId', 'users.csv'],
  ] as const)('in %s, %s → %s points nowhere', async (file, text, by, column, expected) => {
    expect(await faultsOf(replaced(file, text, by))).toMatchObject([
      {
        code: 'reference-unknown',
        severity: 'error',
        file,
        column: { name: column },
        found: { kind: 'unknown-identifier' },
        expected: { kind: 'identifier-of', file: expected },
      },
    ]);
  });

  test('demographics, profiles, flags and families of unknown people are errors', async () => {
    const files = {
      'demographics.csv': 'sourcedId,birthDate,sex\nnobody,2019-05-06,male\n',
      'userProfiles.csv': 'sourcedId,userSourcedId,username,password\np1,nobody,x,y\n',
      'userFlags.csv': 'userSourcedId,flag\nnobody,left-behind\n',
      'families.csv': 'familySourcedId,userSourcedId\nf1,nobody\n',
    };
    const faults = await faultsOf(files);
    expect(faults.map(({ code, file }) => [code, file])).toEqual(
      Object.keys(files).map((file) => ['reference-unknown', file]),
    );
    expect(JSON.stringify(faults)).not.toContain('nobody');
  });

  test('the same relationship or flag twice is a warning, and is stored once', async () => {
    const twice = await readOneRoster(smallFolder(withRows('relationships.csv', 'student-1,guardian-1,guardian')));
    expect(twice.faults).toMatchObject([
      { code: 'row-repeated', severity: 'warning', line: 5, values: { firstLine: 2 } },
    ]);
    expect(twice.roster.relationships.filter(({ studentId }) => studentId === 'student-1')).toHaveLength(1);
  });
});

describe('people and classes', () => {
  test('a homeroom class without a class teacher, or with two at a time, is a warning, and none is chosen', async () => {
    const none = replaced('enrollments.csv', 'teacher-1,teacher,true', 'teacher-1,teacher,false');
    expect(await briefsOf(none)).toEqual(['warning class-teacher-missing classes.csv 2']);
    const two = withRows('enrollments.csv', 'e6,class-1,school,teacher-2,teacher,true,,');
    expect(await briefsOf(two)).toEqual(['warning class-teacher-ambiguous classes.csv 2']);
  });

  test('one class teacher after the other is fine', async () => {
    const changed = replaced('enrollments.csv', 'teacher-1,teacher,true,,', 'teacher-1,teacher,true,,2026-11-30');
    const rows = `${String(changed['enrollments.csv'])}e6,class-1,school,teacher-2,teacher,true,2026-12-01,\n`;
    expect(await faultsOf({ 'enrollments.csv': rows })).toEqual([]);
  });

  test('the same person twice in a class at the same time is a warning; who left and came back is not', async () => {
    const again = withRows('enrollments.csv', 'e6,class-1,school,student-1,student,false,2026-10-01,');
    expect(await briefsOf(again)).toEqual(['warning enrolled-twice enrollments.csv 7 userSourcedId 4']);
    const left = replaced(
      'enrollments.csv',
      'student-1,student,false,2026-09-01,',
      'student-1,student,false,2026-09-01,2026-10-31',
    );
    const back = `${String(left['enrollments.csv'])}e6,class-1,school,student-1,student,false,2026-11-09,\n`;
    expect(await faultsOf({ 'enrollments.csv': back })).toEqual([]);
  });

  test('a student who moves to another class in mid-term has two enrolments, which is fine with dates', async () => {
    const left = replaced(
      'enrollments.csv',
      'student-1,student,false,2026-09-01,',
      'student-1,student,false,2026-09-01,2026-10-31',
    );
    const moved = `${String(left['enrollments.csv'])}e6,class-2,school,student-1,student,false,2026-11-01,\n`;
    expect(await faultsOf({ 'enrollments.csv': moved })).toEqual([]);
    const open = withRows('enrollments.csv', 'e6,class-2,school,student-1,student,false,2026-11-01,');
    expect(await briefsOf(open)).toEqual(['warning homeroom-overlap enrollments.csv 7 userSourcedId 4']);
  });

  test('two students of the same name in a class are two students', async () => {
    const files = {
      ...withRows('users.csv', 'student-4,true,浩然,刘,,02'),
      ...withRows('roles.csv', 'r8,student-4,primary,student,,,school'),
      ...withRows('enrollments.csv', 'e6,class-2,school,student-4,student,false,,'),
    };
    const { roster, faults } = await readOneRoster(smallFolder(files));
    expect(faults).toEqual([]);
    expect(roster.people.filter(({ givenName }) => givenName === '浩然')).toHaveLength(2);
  });

  test('a guardian without a phone is a warning at the place of the phone', async () => {
    expect(await briefsOf(replaced('users.csv', '15400000003', ''))).toEqual([
      'warning guardian-without-phone users.csv 7 phone 5',
    ]);
  });

  test('nobody is a guardian of themselves', async () => {
    expect(await briefsOf(withRows('relationships.csv', 'student-3,student-3,parent'))).toEqual([
      'error relationship-with-self relationships.csv 5 relationshipUserSourcedId 2',
    ]);
  });

  test('a word of kinship that nobody knows is kept with a warning, and is not shown', async () => {
    const { roster, faults } = await readOneRoster(
      smallFolder(replaced('relationships.csv', 'guardian-2,parent', 'guardian-2,干爹')),
    );
    expect(faults).toMatchObject([
      { code: 'relationship-word', severity: 'warning', found: { kind: 'text', length: 2 } },
    ]);
    expect(roster.relationships.map(({ role }) => role)).toContain('干爹');
  });

  test('a left-behind flag that changes in mid-term is two flags', async () => {
    const flags =
      'userSourcedId,flag,beginDate,endDate,source\nstudent-1,left-behind,2026-09-01,2026-10-31,学籍\nstudent-1,left-behind,2026-12-01,,班主任\n';
    const { roster, faults } = await readOneRoster(smallFolder({ 'userFlags.csv': flags }));
    expect(faults).toEqual([]);
    expect(roster.attentionFlags).toEqual([
      { studentId: 'student-1', category: 'left-behind', from: '2026-09-01', to: '2026-10-31', source: '学籍' },
      { studentId: 'student-1', category: 'left-behind', from: '2026-12-01', source: '班主任' },
    ]);
  });

  test('a grade is kept as the school writes it', async () => {
    const { roster, faults } = await readOneRoster(
      smallFolder({
        'classes.csv': SMALL_FOLDER['classes.csv'].replace(',01,', ',2026级,').replace(',02,', ',二年级,'),
      }),
    );
    expect(faults).toEqual([]);
    expect(roster.classes.map(({ grades }) => grades)).toEqual([['2026级'], ['二年级']]);
  });
});

test('a class teacher whose row could not be read is not called missing as well', async () => {
  expect(await briefsOf(replaced('enrollments.csv', 'teacher-1,teacher', '"teacher-1,teacher'))).toEqual([
    'error quote-not-closed enrollments.csv 2 userSourcedId 4',
  ]);
  expect(await briefsOf(replaced('enrollments.csv', 'teacher-1,teacher,true', 'teacher-1,teacher,yes'))).toEqual([
    'error boolean-form enrollments.csv 2 primary 6',
  ]);
});
