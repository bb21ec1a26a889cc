import { zipSync, strToU8 } from 'fflate';
import type { ImportFault } from '@homevisit/client/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';

const HEAD = { as: 'head' } as const;

/** A small school with the people of the test school who sign in. */
function filesOf(schoolId: string, changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'orgs.csv': `sourcedId,name,type,parentSourcedId\n${schoolId},青禾小学,school,\n`,
    'academicSessions.csv': `sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear
year,2026-2027学年,schoolYear,2026-09-01,2027-07-10,,2027
term-1,第一学期,semester,2026-09-01,2027-01-29,year,2027
term-2,第二学期,semester,2027-02-26,2027-07-10,year,2027
`,
    'classes.csv': `sourcedId,title,grades,classType,schoolSourcedId,termSourcedIds
class-1,一年级1班,01,homeroom,${schoolId},"term-1,term-2"
`,
    'users.csv': `sourcedId,enabledUser,givenName,familyName,phone,grades
head,true,建国,王,15400000001,
teacher-1,true,秀英,李,15400000002,
pupil-1,true,明轩,张,,01
parent-1,true,桂兰,陈,15400000003,
`,
    'roles.csv': `sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
r1,head,primary,principal,,,${schoolId}
r2,teacher-1,primary,teacher,,,${schoolId}
r3,pupil-1,primary,student,2026-09-01,,${schoolId}
r4,parent-1,primary,parent,,,${schoolId}
`,
    'enrollments.csv': `sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,class-1,${schoolId},teacher-1,teacher,true,,
e2,class-1,${schoolId},pupil-1,student,,2026-09-01,
`,
    'relationships.csv': `userSourcedId,relationshipUserSourcedId,relationshipRole
pupil-1,parent-1,parent
`,
    ...changes,
  };
}

function archiveOf(files: Readonly<Record<string, string>>): Blob {
  const contents = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(contents))], { type: 'application/zip' });
}

describe.each(backends)('imports of a roster, on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const pupils = async (school: TestSchool): Promise<string[]> => {
    const { answer } = await school.call('listStudents', { by: HEAD, path: { classId: 'class-1' } });
    return answer.students.map(({ id }) => id);
  };
  const bring = (school: TestSchool, files: Readonly<Record<string, string>>, dryRun?: 'true') =>
    school.call('importRoster', { by: HEAD, body: archiveOf(files), ...(dryRun && { query: { dryRun } }) });

  it('bring the roster to what the files say, all at once, and the next question is answered by it', async () => {
    const school = await createTestSchool(database);
    const { answer } = await bring(school, filesOf(school.schoolId));
    expect(answer).toMatchObject({ state: 'stored', errors: 0, by: { personId: 'head' } });
    expect(answer.counts.classes).toMatchObject({ changed: 1, removed: 1 });
    expect(await pupils(school)).toEqual(['pupil-1']);
  });

  it('change nothing the second time', async () => {
    const school = await createTestSchool(database);
    await bring(school, filesOf(school.schoolId));
    const { answer } = await bring(school, filesOf(school.schoolId));
    expect(answer.state).toBe('stored');
    for (const { added, changed, removed } of Object.values(answer.counts)) {
      expect([added, changed, removed]).toEqual([0, 0, 0]);
    }
  });

  it('only look where they are asked to, and are listed all the same', async () => {
    const school = await createTestSchool(database);
    const before = await pupils(school);
    const { answer } = await bring(school, filesOf(school.schoolId), 'true');
    expect(answer.state).toBe('checked');
    expect(answer.counts.people.added).toBeGreaterThan(0);
    expect(await pupils(school)).toEqual(before);
    const { imports } = (await school.call('listImports', { by: HEAD })).answer;
    expect(imports.map(({ id, state }) => [id, state])).toEqual([[answer.id, 'checked']]);
    const read = await school.call('getImport', { by: HEAD, path: { importId: answer.id } });
    expect(read.answer).toEqual(answer);
  });

  it('leave the roster as it is where the files have errors, and name file, line and column, not the value', async () => {
    const school = await createTestSchool(database);
    const before = await pupils(school);
    const broken = filesOf(school.schoolId, {
      'enrollments.csv': `sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,class-1,${school.schoolId},teacher-1,teacher,true,,
e2,class-1,${school.schoolId},pupil-1,student,,张明轩的生日,
e3,no-such-class,${school.schoolId},pupil-1,student,,,
`,
    });
    const { answer } = await bring(school, broken);
    expect(answer).toMatchObject({ state: 'refused', errors: 2 });
    expect(await pupils(school)).toEqual(before);
    const listed: ImportFault[] = [];
    let cursor: string | undefined;
    do {
      const page = await school.call('listImportFaults', {
        by: HEAD,
        path: { importId: answer.id },
        query: { limit: '1', ...(cursor !== undefined && { cursor }) },
      });
      expect(page.text).not.toContain('张明轩');
      listed.push(...page.answer.faults);
      cursor = page.answer.next;
    } while (cursor !== undefined);
    expect(listed.filter(({ severity }) => severity === 'error')).toMatchObject([
      { severity: 'error', file: 'enrollments.csv', line: 3, column: { name: 'beginDate' } },
      { severity: 'error', file: 'enrollments.csv', line: 4, column: { name: 'classSourcedId' } },
    ]);
  });

  it('keep no word that was found: a name, a phone and an identity number may stand where a code belongs', async () => {
    const school = await createTestSchool(database);
    const header = 'sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId';
    const { answer } = await bring(
      school,
      filesOf(school.schoolId, {
        'users.csv': 'sourcedId,enabledUser,givenName,familyName,phone,grades,张明轩,张明轩,ZhangMingxuan\n',
        'roles.csv': `${header}
r1,head,ZhangMingxuan,principal,,,${school.schoolId}
r2,head,primary,15400000001,,,${school.schoolId}
r3,head,primary,410105201901011234,,,${school.schoolId}
`,
      }),
    );
    const { text, answer: page } = await school.call('listImportFaults', { by: HEAD, path: { importId: answer.id } });
    expect(page.faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['header-repeated', 'value-unknown']));
    for (const value of ['明轩', 'ZhangMingxuan', '15400000001', '410105201901011234']) {
      expect(text).not.toContain(value);
    }
  });

  it('are done once, however often they are sent with the same key', async () => {
    const school = await createTestSchool(database);
    const call = { by: HEAD, body: archiveOf(filesOf(school.schoolId)), key: 'the-same-import' } as const;
    const [first, second] = [await school.call('importRoster', call), await school.call('importRoster', call)];
    expect(second.answer).toEqual(first.answer);
    expect((await school.call('listImports', { by: HEAD })).answer.imports).toHaveLength(1);
  });

  it('are refused for a school that is not in the files', async () => {
    const school = await createTestSchool(database);
    const before = await pupils(school);
    const { problem } = await bring(school, filesOf('another-school'));
    expect(problem).toMatchObject({ status: 422, code: 'roster-of-another-school' });
    expect(await pupils(school)).toEqual(before);
  });

  it.each([
    ['no archive', () => new Blob(['sourcedId,name'], { type: 'application/zip' })],
    [
      'an archive that was cut off',
      () => archiveOf({ 'orgs.csv': 'sourcedId,name,type\n'.repeat(50) }).slice(0, 60, 'application/zip'),
    ],
    ['an archive that unpacks to a thousand times its size', () => archiveOf({ 'users.csv': '0'.repeat(70_000_000) })],
    [
      'an archive of more files than a roster has',
      () => archiveOf(Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`${index}.csv`, 'a\n']))),
    ],
    ['two files of one name', () => archiveOf({ '2025/users.csv': 'a\n', '2026/users.csv': 'b\n' })],
  ])('are refused for %s', async (_, body) => {
    const school = await createTestSchool(database);
    const { problem } = await school.call('importRoster', { by: HEAD, body: body() });
    expect(problem).toMatchObject({ status: 422, code: 'archive-not-readable' });
  });

  it('are refused beyond their limit, and in another media type', async () => {
    const school = await createTestSchool(database);
    const large = new Blob([new Uint8Array(9_000_000)], { type: 'application/zip' });
    expect((await school.call('importRoster', { by: HEAD, body: large })).problem.code).toBe('body-too-large');
    const text = new Blob(['a'], { type: 'text/csv' });
    const { problem } = await school.call('importRoster', { by: HEAD, body: text });
    expect(problem.code).toBe('content-type-not-supported');
  });

  it('two at once leave the roster of one of them, whole; who comes in between is told to wait', async () => {
    const school = await createTestSchool(database);
    const other = filesOf(school.schoolId, {
      'users.csv': filesOf(school.schoolId)['users.csv']!.replaceAll('pupil-1', 'pupil-2'),
      'roles.csv': filesOf(school.schoolId)['roles.csv']!.replaceAll('pupil-1', 'pupil-2'),
      'enrollments.csv': filesOf(school.schoolId)['enrollments.csv']!.replaceAll('pupil-1', 'pupil-2'),
      'relationships.csv': filesOf(school.schoolId)['relationships.csv']!.replaceAll('pupil-1', 'pupil-2'),
    });
    const both = await Promise.all([bring(school, filesOf(school.schoolId)), bring(school, other)]);
    const ends = both.map((reply) => (reply.status < 300 ? reply.answer.state : reply.problem.code));
    expect(ends).toContain('stored');
    for (const end of ends) expect(['stored', 'import-under-way']).toContain(end);
    expect([['pupil-1'], ['pupil-2']]).toContainEqual(await pupils(school));
  });

  it('are no matter of a teacher, and those of another school are not found', async () => {
    const school = await createTestSchool(database);
    const { answer } = await bring(school, filesOf(school.schoolId), 'true');
    const asTeacher = { by: { as: 'teacher-1' } as const };
    expect((await school.call('listImports', asTeacher)).problem.code).toBe('role-not-permitted');
    const other = await createTestSchool(database);
    for (const name of ['getImport', 'listImportFaults'] as const) {
      const { problem } = await other.call(name, { by: HEAD, path: { importId: answer.id } });
      expect(problem).toMatchObject({ status: 404, code: 'import-not-found' });
    }
  });
});
