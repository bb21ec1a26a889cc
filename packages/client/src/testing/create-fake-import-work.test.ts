import { describe, expect, it } from 'vitest';
import { endpoints, isForbiddenError, isValidationError, zipRoster } from '../index.js';
import { createFakeClient } from './index.js';

const ORGS = 'sourcedId,name,type,parentSourcedId\nschool-1,青禾小学,school,\n';

function archiveOf(files: Readonly<Record<string, string>>): Promise<Blob> {
  return zipRoster(Object.entries(files).map(([name, text]) => new File([text], name)));
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );

describe('the fake client, about imports of a roster', () => {
  it('checks and counts files as a backend does: a dry run stores nothing, the same files change nothing', async () => {
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
