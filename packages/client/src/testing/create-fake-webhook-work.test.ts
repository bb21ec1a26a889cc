import { describe, expect, it } from 'vitest';
import { ForbiddenError, NotFoundError, ValidationError } from '../errors/index.js';
import { createFakeClient } from './create-fake-client.js';

const draft = { url: 'https://campus.example/events', eventTypes: ['homevisit.visit.filed' as const] };

describe('webhooks of an invented school', () => {
  it('are set up with a secret that is told once, listed, and removed', async () => {
    const client = createFakeClient({ role: 'leader' });
    const { webhook, secret } = await client.createWebhook(draft);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await client.listWebhooks()).toEqual([webhook]);
    expect((await client.rotateWebhookSecret(webhook.id)).secret).not.toBe(secret);
    expect(await client.removeWebhook(webhook.id)).toEqual(webhook);
    expect(await client.listWebhooks()).toEqual([]);
  });

  it('refuse an address without encryption, and what is not there', async () => {
    const client = createFakeClient({ role: 'leader' });
    await expect(client.createWebhook({ ...draft, url: 'http://campus.example' })).rejects.toBeInstanceOf(
      ValidationError,
    );
    await expect(client.removeWebhook('webhook-9')).rejects.toBeInstanceOf(NotFoundError);
    await expect(client.rotateWebhookSecret('webhook-9')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('send nothing, so that nothing waits', async () => {
    const client = createFakeClient({ role: 'leader' });
    await client.createWebhook(draft);
    expect(await client.listWebhookDeliveries()).toEqual({ deliveries: [] });
    await expect(client.resendWebhookDelivery('1')).rejects.toBeInstanceOf(NotFoundError);
  });

  it('are for leaders', async () => {
    await expect(createFakeClient({ role: 'teacher' }).listWebhooks()).rejects.toBeInstanceOf(ForbiddenError);
  });
});
