import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createWebhookVerifier, signWebhook, webhookSecretOf, type WebhookEvent } from './index.js';

const SECRET = webhookSecretOf(Uint8Array.from({ length: 32 }, (_, index) => index));
const LATER = webhookSecretOf(Uint8Array.from({ length: 32 }, (_, index) => 255 - index));

const event: WebhookEvent = {
  specversion: '1.0',
  id: 'visit-event-7',
  source: '/schools/school-1',
  type: 'homevisit.visit.filed',
  subject: 'visit-1',
  time: '2026-11-22T20:00:00+08:00',
  datacontenttype: 'application/json',
  sequence: '7',
  data: { schoolId: 'school-1', resource: 'visit', id: 'visit-1' },
};
const body = JSON.stringify(event);
const now = () => Date.now();
const seconds = () => Math.floor(now() / 1000);
const signed = (secrets = [SECRET], timestamp = seconds()) => signWebhook({ id: event.id, timestamp, body }, secrets);

describe('a webhook verifier', () => {
  const verifier = createWebhookVerifier({ secrets: [SECRET], clock: now });

  it('gives the event of a message that was signed with the secret', async () => {
    expect(await verifier.verify({ ...(await signed()) }, body)).toEqual(event);
    expect(await verifier.verify(new Headers({ ...(await signed()) }), body)).toEqual(event);
  });

  it('agrees with the reference library of Standard Webhooks, in both directions', async () => {
    const reference = new Webhook(SECRET);
    expect(reference.verify(body, { ...(await signed()) })).toEqual(event);
    const at = new Date(seconds() * 1000);
    const headers = {
      'webhook-id': event.id,
      'webhook-timestamp': String(at.getTime() / 1000),
      'webhook-signature': reference.sign(event.id, at, body),
    };
    expect(await verifier.verify(headers, body)).toEqual(event);
  });

  it('takes a message signed with the earlier and the later secret while the secret is changed', async () => {
    const headers = { ...(await signed([LATER, SECRET])) };
    expect(await verifier.verify(headers, body)).toEqual(event);
    expect(await createWebhookVerifier({ secrets: [LATER], clock: now }).verify(headers, body)).toEqual(event);
  });

  it.each([
    ['another secret', async () => signed([LATER]), body, 'signature-not-valid'],
    ['another body', async () => signed(), `${body} `, 'signature-not-valid'],
    ['an earlier time', async () => signed([SECRET], seconds() - 301), body, 'timestamp-too-old'],
    ['a time to come', async () => signed([SECRET], seconds() + 302), body, 'timestamp-ahead'],
    [
      'a time that was not signed',
      async () => ({ ...(await signed()), 'webhook-timestamp': String(seconds() - 1) }),
      body,
      'signature-not-valid',
    ],
    ['no number as time', async () => ({ ...(await signed()), 'webhook-timestamp': 'x' }), body, 'timestamp-not-valid'],
    ['no signature', async () => ({ ...(await signed()), 'webhook-signature': '' }), body, 'headers-missing'],
  ])('refuses a message with %s, and says neither body nor secret', async (_, headers, sent, code) => {
    const refusal = verifier.verify({ ...(await headers()) }, sent);
    await expect(refusal).rejects.toMatchObject({ name: 'WebhookVerificationError', code });
    await expect(refusal).rejects.not.toThrow(/visit-1|whsec_/);
  });

  it('refuses a well-signed body that is no event of the kit', async () => {
    const other = '{"hello":1}';
    const headers = await signWebhook({ id: 'x', timestamp: seconds(), body: other }, [SECRET]);
    await expect(verifier.verify({ ...headers }, other)).rejects.toMatchObject({ code: 'event-not-valid' });
  });
});
