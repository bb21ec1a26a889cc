import { createWebhookVerifier, WebhookVerificationError } from '@homevisit/client/webhooks';
import { titled, type Check } from '../check.js';
import { answerIn, type Conversation, type Reply } from '../conversation.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';
import { Unmet } from '../unmet.js';
import type { ReceivedMessage } from '../webhook-receiver.js';

const EVENT_TYPES = ['homevisit.visit.filed'];

function setUp(conversation: Conversation, url: string): Promise<Reply> {
  return conversation.send('createWebhook', { by: 'leader', body: { url, eventTypes: EVENT_TYPES } });
}

/** The event of a message, as a receiver takes it: signed with the secret, and in the shape of the contract. */
async function eventOf({ headers, body }: ReceivedMessage, secret: string) {
  // By the time of the message: the clock of an implementation under test may stand anywhere.
  const clock = (): number => Number(headers['webhook-timestamp']) * 1000;
  try {
    return await createWebhookVerifier({ secrets: [secret], clock }).verify(headers, body);
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    throw new Unmet('webhook: a signed CloudEvent of the contract', error.code);
  }
}

/** What is told to other systems. An implementation may leave webhooks out, and then says so with 501. */
export const webhookChecks: readonly Check[] = [
  {
    id: 'webhooks.secret-once',
    clause: 'POST /webhooks; GET /webhooks',
    title: titled('密钥只在设置时告知一次', '密鑰只在設定時告知一次', 'tells the secret of a webhook once'),
    async run(conversation) {
      const reply = await setUp(conversation, 'https://receiver.example/homevisit');
      if (reply.status === 501) {
        expectProblem('createWebhook', reply, 'webhooks-not-set-up');
        return;
      }
      const { webhook, secret } = answerIn('createWebhook', reply);
      const listed = await conversation.send('listWebhooks', { by: 'leader' });
      await conversation.ask('removeWebhook', { by: 'leader', path: { webhookId: webhook.id } });
      expectNothingMore('listWebhooks', listed);
      expectThat(!listed.text.includes(secret), 'listWebhooks: no secret', 'the secret');
    },
  },
  {
    id: 'webhooks.targets',
    clause: 'POST /webhooks',
    title: titled(
      '不向内网和未加密的地址推送',
      '不向內網和未加密的位址推送',
      'sends to no address of its own network, and to none without encryption',
    ),
    async run(conversation) {
      for (const url of ['http://receiver.example/', 'https://169.254.169.254/latest/meta-data', 'https://[::1]/']) {
        const reply = await setUp(conversation, url);
        expectProblem('createWebhook', reply, 'webhook-target-not-allowed', 'webhooks-not-set-up');
      }
    },
  },
  {
    id: 'webhooks.signed',
    clause: 'POST /webhooks (CloudEvents 1.0, Standard Webhooks 1.0)',
    needsReceiver: true,
    title: titled(
      '归档后推送带签名的事件，其中只有标识',
      '歸檔後推送帶簽章的事件，其中只有識別碼',
      'sends a signed event for each record that is filed, with ids only',
    ),
    async run(conversation, school) {
      const { receiver } = conversation;
      if (!receiver) return;
      const { webhook, secret } = answerIn('createWebhook', await setUp(conversation, receiver.address));
      try {
        const { id } = await school.filed();
        const message = await receiver.messageWith(id);
        const event = await eventOf(message, secret);
        expectThat(event.type === EVENT_TYPES[0], `webhook: ${EVENT_TYPES[0]}`, event.type);
        const told = message.body.includes(school.marker);
        expectThat(!told, 'webhook: no text of the record', 'a text of the record');
      } finally {
        await conversation.ask('removeWebhook', { by: 'leader', path: { webhookId: webhook.id } });
      }
    },
  },
];
