import { describe, expect, test } from 'vitest';
import { classTeachersOf } from './class-teacher.js';
import { importRoster, readOneRoster } from './import-roster.js';
import { createMemoryRosterTarget } from './memory-target.js';
import { createMemoryRosterSource } from './roster-source.js';
import { schoolCalendarOf } from './school-calendar-of.js';
import { briefly } from './testing/faults-of.js';
import { replaced, SMALL_FOLDER, smallFolder } from './testing/small-folder.js';

describe('School Data Sync v2.1', () => {
  const folder = createMemoryRosterSource({
    'orgs.csv':
      'sourcedId,name,type,parentSourcedId\n1,Ministry,ministryOfEducation,\n2,School,school,1\n3,College,college,\n',
    'academicSessions.csv':
      'sourcedId,title,type,schoolYear,startDate,endDate\nsy,School Year,schoolYear,2026,2026-08-24,2027-06-11\nfs,Fall,semester,2026,2026-09-01,2026-12-01\n',
    'courses.csv': 'sourcedId,orgSourcedId,title,code,schoolYearSourcedId,subject,grade\nbio,2,Biology,B10,sy,14,10\n',
    'classes.csv': 'sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\nc1,2,Biology 10,sy,bio\n',
    'users.csv':
      'sourcedId,username,givenName,familyName,email,phone,sms\nst,st@x,Jack,Craig,,,\ngu,gu@x,Jean,Craig,gu@x,,+1123\npr,pr@x,Jason,Jonzer,,,\n',
    'roles.csv':
      'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate\nst,2,student,sy,10,TRUE,2026-08-24,2027-06-11\npr,2,professor,fs,,FALSE,2026-09-01,2026-12-01\n',
    'enrollments.csv': 'classSourcedId,userSourcedId,role\nc1,st,student\nc1,pr,professor\n',
    'relationships.csv': 'userSourcedId,relationshipUserSourcedId,relationshipRole\nst,gu,guardian\n',
    'userFlags.csv': 'userSourcedId,flag\nst,freeLunch\n',
    'demographics.csv':
      'userSourcedId,sex,birthDate,birthCity,birthState,birthCountry,ethnicityCodes,raceCodes\nst,male,2012-07-02,,,,,\n',
  });

  test('imports with warnings at most', async () => {
    const { errors, faults } = await readOneRoster(folder);
    expect(errors).toBe(0);
    expect(faults.map(briefly)).toEqual(['warning category-unknown userFlags.csv 2 flag 2']);
  });

  test('its names are understood: orgSourcedId, sessionSourcedIds, isPrimary, roleStartDate, grade, sms', async () => {
    const { roster } = await readOneRoster(folder);
    expect(roster.classes).toEqual([
      { id: 'c1', title: 'Biology 10', classType: 'scheduled', schoolId: '2', grades: ['10'], termIds: ['sy'] },
    ]);
    expect(roster.people.find(({ id }) => id === 'st')).toEqual({
      id: 'st',
      givenName: 'Jack',
      familyName: 'Craig',
      enabled: true,
      birthDate: '2012-07-02',
      sex: 'male',
      grades: ['10'],
    });
    expect(roster.people.find(({ id }) => id === 'gu')?.phone).toBe('+1123');
    expect(roster.roles).toContainEqual({
      personId: 'pr',
      orgId: '2',
      role: 'professor',
      roleType: 'secondary',
      beginDate: '2026-09-01',
      endDate: '2026-12-01',
    });
    expect(schoolCalendarOf(roster.academicSessions, 'America/New_York').schoolYears[0]?.terms).toHaveLength(1);
  });

  test('enrolments and roles without identifiers get lasting ones: a second import changes nothing', async () => {
    const target = createMemoryRosterTarget();
    await importRoster(folder, target);
    expect(target.roster().enrollments.map(({ id, schoolId }) => [id, schoolId])).toEqual([
      ['c1/pr/professor', '2'],
      ['c1/st/student', '2'],
    ]);
    const { counts } = await importRoster(folder, target);
    for (const kind of Object.values(counts)) expect(kind).toMatchObject({ added: 0, changed: 0, removed: 0 });
  });
});

describe('OneRoster 1.1', () => {
  const users = `sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,phone,agentSourcedIds,grades
teacher-1,,,true,school,teacher,t1,建国,王,1,,
teacher-2,,,true,"school,district",teacher,t2,秀英,李,1,,
student-1,,,true,school,student,s1,明轩,张,,guardian-1,01
student-2,,,true,school,student,s2,雨欣,张,,guardian-1,02
student-3,,,true,school,student,s3,浩然,刘,,,02
guardian-1,,,true,school,parent,g1,桂兰,陈,1,"student-1,student-2",
guardian-2,,,true,school,guardian,g2,志强,刘,1,student-3,
`;
  const files = { 'users.csv': users, 'roles.csv': undefined, 'relationships.csv': undefined };

  test('has the roles with the users, one for each organization', async () => {
    const { roster, faults } = await readOneRoster(smallFolder(files));
    expect(faults.map(briefly)).toEqual([]);
    expect(roster.roles).toHaveLength(8);
    expect(roster.roles.filter(({ personId }) => personId === 'teacher-2').map(({ orgId }) => orgId)).toEqual([
      'district',
      'school',
    ]);
  });

  test('agents are guardians of students, from whichever side they are named, and once', async () => {
    const { roster } = await readOneRoster(smallFolder(files));
    expect(roster.relationships).toEqual([
      { studentId: 'student-1', guardianId: 'guardian-1', role: 'parent' },
      { studentId: 'student-2', guardianId: 'guardian-1', role: 'parent' },
      { studentId: 'student-3', guardianId: 'guardian-2', role: 'guardian' },
    ]);
  });

  test('an agent who is neither student nor guardian is told and not guessed; an unknown one is an error', async () => {
    const odd = { ...files, 'users.csv': users.replace('明轩,张,,guardian-1', '明轩,张,,teacher-1') };
    const odds = await readOneRoster(smallFolder(odd));
    expect(odds.faults.map(briefly)).toEqual(['warning relationship-direction users.csv 4 agentSourcedIds 11']);
    const unknown = { ...files, 'users.csv': users.replace('明轩,张,,guardian-1', '明轩,张,,nobody') };
    expect((await readOneRoster(smallFolder(unknown))).faults.map(briefly)).toEqual([
      'error reference-unknown users.csv 4 agentSourcedIds 11',
    ]);
  });
});

describe('the class teacher', () => {
  test('is the primary teacher of a homeroom class on that day, and of no other class', async () => {
    const { roster } = await readOneRoster(
      smallFolder({
        'classes.csv': `${SMALL_FOLDER['classes.csv']}maths,数学,01,scheduled,school,term-1\n`,
        'enrollments.csv': `${String(
          replaced('enrollments.csv', 'teacher-1,teacher,true,,', 'teacher-1,teacher,true,,2026-11-30')[
            'enrollments.csv'
          ],
        )}e6,class-1,school,teacher-2,teacher,true,2026-12-01,
e7,maths,school,teacher-2,teacher,true,,
`,
      }),
    );
    expect(classTeachersOf(roster, 'class-1', '2026-11-30')).toEqual(['teacher-1']);
    expect(classTeachersOf(roster, 'class-1', '2026-12-01')).toEqual(['teacher-2']);
    expect(classTeachersOf(roster, 'maths', '2026-12-01')).toEqual([]);
    expect(classTeachersOf(roster, 'nowhere', '2026-12-01')).toEqual([]);
  });

  test('may be two at a time, as the roster says', async () => {
    const rows = `${SMALL_FOLDER['enrollments.csv']}e6,class-1,school,teacher-2,teacher,true,,\n`;
    const { roster } = await readOneRoster(smallFolder({ 'enrollments.csv': rows }));
    expect(classTeachersOf(roster, 'class-1', '2026-10-01')).toEqual(['teacher-1', 'teacher-2']);
  });
});
