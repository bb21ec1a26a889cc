import { createHomevisitClient, isConflictError, type HomevisitClient } from '@homevisit/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { listen, type Listener } from '../node/listen.js';
import { backends } from '../testing/backends.js';
import { fileOf, phonePng } from '../testing/pictures.js';
import { createTestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

describe.each(backends)('the client against the backend over HTTP, on $name', ({ open }) => {
  let database: Database;
  let listener: Listener;
  let client: HomevisitClient;
  beforeAll(async () => {
    database = await open();
    const school = await createTestSchool(database);
    const asTeacher = await school.request('getSession', { by: { as: 'teacher-1' } });
    const token = asTeacher.headers.get('authorization')!.replace('Bearer ', '');
    listener = await listen({ fetch: school.server.fetch, port: 0 });
    client = createHomevisitClient({ baseUrl: `${listener.address}/api`, getToken: () => token });
  });
  afterAll(async () => {
    await listener.close();
    await database.close();
  });

  it('sends a photo and gets it back, byte for byte as it is kept', async () => {
    const kept = await client.uploadAttachment(fileOf(phonePng(), 'image/png'));
    const back = await client.getAttachment(kept.id);
    expect([back.type, back.size]).toEqual(['image/png', kept.bytes]);
    await client.deleteAttachment(kept.id);
    await expect(client.getAttachment(kept.id)).rejects.toMatchObject({ code: 'homevisit.not-found' });
  });

  it('hands over what the server has when somebody was faster', async () => {
    const { visit } = await client.fileVisit(visitDraftOf(['student-1-2']));
    const { version } = await client.getVisit(visit.id);
    const correction = (purpose: string) => ({ reason: '更正', draft: visitDraftOf(['student-1-2'], { purpose }) });
    const first = await client.correctVisit(visit.id, correction('甲'), { ifMatch: version });
    const late: unknown = await client
      .correctVisit(visit.id, correction('乙'), { ifMatch: version })
      .catch((error: unknown) => error);
    if (!isConflictError(late)) throw late;
    expect(late.current).toEqual({ version: first.detail.version, body: first.detail });
    expect(`${late.message}${JSON.stringify(late)}`).not.toContain('甲');
  });
});
