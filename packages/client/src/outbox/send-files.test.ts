import { describe, expect, it } from 'vitest';
import { NetworkError } from '../errors/index.js';
import { createFakeClient } from '../testing/index.js';
import { sampleDraft } from '../../test/samples.js';
import { sendThrough, type OutboxWrite } from './index.js';

const signal = new AbortController().signal;
const FILE_ID = '0f'.repeat(16);
const attachments = [
  { id: 'at-the-server', kind: 'photo' as const },
  { id: FILE_ID, kind: 'photo' as const },
];

function write(files: Readonly<Record<string, Blob>>): OutboxWrite {
  return { operation: 'fileVisit', body: { ...sampleDraft, attachments }, files };
}

/** A client that takes files and records, and notes what it got. */
function takingClient() {
  const uploads: { readonly key: string | undefined; readonly text: Promise<string> }[] = [];
  const filed: unknown[] = [];
  const fake = createFakeClient();
  let failures = 0;
  return {
    uploads,
    filed,
    failNext: () => (failures += 1),
    client: {
      uploadAttachment: (content: Blob, how?: { readonly idempotencyKey?: string }) => {
        uploads.push({ key: how?.idempotencyKey, text: content.text() });
        return fake.uploadAttachment(content, how);
      },
      fileVisit: (body: unknown) => {
        filed.push(body);
        failures -= 1;
        return failures >= 0 ? Promise.reject(new NetworkError({ operation: 'fileVisit' })) : Promise.resolve({});
      },
    } as unknown as Parameters<typeof sendThrough>[0],
  };
}

/** The smallest picture that the fake school takes. */
const picture = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9])], { type: 'image/jpeg' });

describe('a record with files that wait', () => {
  it('goes after its files, and names them as the server does', async () => {
    const { client, uploads, filed } = takingClient();
    await sendThrough(client)(write({ [FILE_ID]: picture }), { idempotencyKey: 'key', signal });
    expect(uploads.map(({ key }) => key)).toEqual([FILE_ID]);
    const [body] = filed as { attachments: { id: string; kind: string }[] }[];
    expect(body?.attachments.map(({ id }) => id)).toEqual(['at-the-server', expect.not.stringMatching(FILE_ID)]);
    expect(body).not.toHaveProperty('files');
  });

  it('does not send a file again in the next attempt, and is the same record', async () => {
    const { client, uploads, filed, failNext } = takingClient();
    failNext();
    const send = sendThrough(client);
    await expect(send(write({ [FILE_ID]: picture }), { idempotencyKey: 'key', signal })).rejects.toThrow();
    await send(write({ [FILE_ID]: picture }), { idempotencyKey: 'key', signal });
    expect(uploads).toHaveLength(1);
    expect(filed).toHaveLength(2);
    expect(filed[1]).toEqual(filed[0]);
  });

  it('has each file once at the server after a restart, too', async () => {
    const { client, uploads, filed, failNext } = takingClient();
    failNext();
    await expect(
      sendThrough(client)(write({ [FILE_ID]: picture }), { idempotencyKey: 'key', signal }),
    ).rejects.toThrow();
    await sendThrough(client)(write({ [FILE_ID]: picture }), { idempotencyKey: 'key', signal });
    expect(uploads.map(({ key }) => key)).toEqual([FILE_ID, FILE_ID]);
    expect(filed[1]).toEqual(filed[0]);
  });

  it('leaves a file alone that the record no longer names', async () => {
    const { client, uploads } = takingClient();
    await sendThrough(client)(write({ 'another-id': picture }), { idempotencyKey: 'key', signal });
    expect(uploads).toHaveLength(0);
  });

  it('is refused by a client that takes no files', async () => {
    const { client } = takingClient();
    const send = sendThrough({ fileVisit: client.fileVisit!.bind(client) });
    await expect(send(write({ [FILE_ID]: picture }), { idempotencyKey: 'key', signal })).rejects.toMatchObject({
      name: 'ForbiddenError',
    });
  });
});
