import type { OperationNote } from './operation-note.js';

/** Where a school's events are sent. */
export const webhookNotes = {
  createWebhook: {
    tag: 'operation',
    summary: { en: 'Set up a webhook', 'zh-CN': '设置事件推送' },
    description:
      'Events are CloudEvents 1.0 in JSON, signed as Standard Webhooks has it, with ids and nothing else. The secret is told this once.',
    problems: ['webhooks-not-set-up', 'webhook-target-not-allowed', 'too-many-webhooks'],
  },
  listWebhooks: {
    tag: 'operation',
    summary: { en: 'Webhooks of the school', 'zh-CN': '本校的事件推送' },
    problems: [],
  },
  removeWebhook: {
    tag: 'operation',
    summary: { en: 'Remove a webhook', 'zh-CN': '删除事件推送' },
    problems: ['webhook-not-found'],
  },
  rotateWebhookSecret: {
    tag: 'operation',
    summary: { en: 'Give a webhook another secret', 'zh-CN': '更换事件推送的密钥' },
    description: 'For a day events are signed with both, so that a receiver can change over.',
    problems: ['webhooks-not-set-up', 'webhook-not-found'],
  },
  listWebhookDeliveries: {
    tag: 'operation',
    summary: { en: 'Events on their way, dead letters among them', 'zh-CN': '事件推送记录（含未送达）' },
    problems: [],
  },
  resendWebhookDelivery: {
    tag: 'operation',
    summary: { en: 'Send a dead letter again', 'zh-CN': '重新发送未送达的事件' },
    problems: ['webhook-delivery-not-found', 'webhook-delivery-not-dead'],
  },
} as const satisfies Record<string, OperationNote>;
