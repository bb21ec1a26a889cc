import { describe, expect, it } from 'vitest';
import { endpoints, isForbiddenError, isNetworkError, isValidationError, zipRoster } from '../index.js';
import { createFakeClient } from './index.js';

const ORGS = 'sourcedId,name,type,parentSourcedId\nsenior,青禾小学,no-such-type,\n';

function archiveOf(files: Readonly<Record<string, string>>): Promise<Blob> {
  return zipRoster(Object.entries(files).map(([name, text]) => new File([text], name)));
}

const SCHOOL_ID = createFakeClient().school.schoolId;

/** A small school without errors. */
const SCHOOL = {
  'orgs.csv': `sourcedId,name,type,parentSourcedId\n${SCHOOL_ID},青禾小学,school,\n`,
  'academicSessions.csv': `sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear
year,2026-2027学年,schoolYear,2026-09-01,2027-07-10,,2027
term-1,第一学期,semester,2026-09-01,2027-01-29,year,2027
`,
  'classes.csv': `sourcedId,title,grades,classType,schoolSourcedId,termSourcedIds
class-1,一年级1班,01,homeroom,${SCHOOL_ID},term-1
`,
  'users.csv': `sourcedId,enabledUser,givenName,familyName,phone,grades
teacher-1,true,秀英,李,15400000002,
pupil-1,true,明轩,张,,01
`,
  'roles.csv': `sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
r1,teacher-1,primary,teacher,,,${SCHOOL_ID}
r2,pupil-1,primary,student,2026-09-01,,${SCHOOL_ID}
`,
  'enrollments.csv': `sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,class-1,${SCHOOL_ID},teacher-1,teacher,true,,
e2,class-1,${SCHOOL_ID},pupil-1,student,,2026-09-01,
`,
};

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );

describe('the fake client, about imports of a roster', () => {
  it('lists an import with errors, and its faults page by page', async () => {
    const client = createFakeClient({ role: 'leader' });
    const archive = await archiveOf({ 'orgs.csv': ORGS });
    const checked = await client.importRoster(archive, { dryRun: true });
    expect(endpoints.importRoster.answer.parse(checked)).toEqual(checked);
    expect(checked.errors).toBeGreaterThan(0);
    expect(checked.state).toBe('refused');
    const { items } = await client.listImportFaults(checked.id, { limit: 1 });
    expect(items).toHaveLength(1);
    expect((await client.listImports()).items.map(({ id }) => id)).toEqual([checked.id]);
    expect(await client.getImport(checked.id)).toEqual(checked);
  });

  it('stores nothing of a dry run, and nothing more of the same files', async () => {
    const client = createFakeClient({ role: 'leader' });
    const archive = await archiveOf(SCHOOL);
    const added = async (dryRun: boolean) => {
      const { state, counts } = await client.importRoster(archive, { dryRun });
      return [state, counts.people.added];
    };
    expect(await added(true)).toEqual(['checked', 2]);
    expect(await added(false)).toEqual(['stored', 2]);
    expect(await added(false)).toEqual(['stored', 0]);
  });

  it('stores once what is sent again with the same key after its answer was lost', async () => {
    const client = createFakeClient({ role: 'leader' });
    const archive = await archiveOf(SCHOOL);
    const how = { idempotencyKey: 'k' };
    client.loseNextAnswer('importRoster');
    expect(isNetworkError(await failureOf(client.importRoster(archive, how)))).toBe(true);
    expect((await client.importRoster(archive, { dryRun: true })).counts.people.added).toBe(0);
    expect((await client.importRoster(archive, how)).counts.people.added).toBe(2);
    expect((await client.listImports()).items.map(({ state }) => state)).toEqual(['checked', 'stored']);
    const other = await failureOf(client.importRoster(await archiveOf({ ...SCHOOL, 'orgs.csv': ORGS }), how));
    expect(isValidationError(other) && other.problemCode).toBe('idempotency-key-reused');
  });

  it('refuses the roster of another school', async () => {
    const client = createFakeClient({ role: 'leader' });
    const orgs = SCHOOL['orgs.csv'].replace(SCHOOL_ID, 'another-school');
    const error = await failureOf(client.importRoster(await archiveOf({ ...SCHOOL, 'orgs.csv': orgs })));
    expect(isValidationError(error) && error.problemCode).toBe('roster-of-another-school');
  });

  it('refuses what is no archive', async () => {
    const client = createFakeClient({ role: 'leader' });
    const error = await failureOf(client.importRoster(new Blob(['no zip'], { type: 'application/zip' })));
    expect(isValidationError(error) && error.problemCode).toBe('archive-not-readable');
  });

  it('is for the leader alone', async () => {
    const archive = await archiveOf({ 'orgs.csv': ORGS });
    expect(isForbiddenError(await failureOf(createFakeClient().importRoster(archive)))).toBe(true);
  });
});
