import { titled, type Check } from '../check.js';
import { answerIn, described } from '../conversation.js';
import { expectProblem, expectThat } from '../expectations.js';

/** Writes arrive once, however often they are sent. */
export const writeChecks: readonly Check[] = [
  {
    id: 'writes.key-missing',
    clause: 'draft-ietf-httpapi-idempotency-key-header §2.7',
    title: titled('写入必须带幂等键', '寫入必須帶冪等鍵', 'asks every write for its key'),
    async run(conversation, school) {
      const body = school.plan();
      const reply = await conversation.send('planVisit', { by: 'teacher', body, key: null });
      expectProblem('planVisit', reply, 'idempotency-key-missing');
    },
  },
  {
    id: 'writes.repeated',
    clause: 'draft-ietf-httpapi-idempotency-key-header §2.6',
    title: titled(
      '同键同内容：只写一次，答复相同',
      '同鍵同內容：只寫一次，答覆相同',
      'does a repeated write once, with the same answer',
    ),
    async run(conversation, school) {
      const message = { by: 'teacher', body: school.draft(), key: crypto.randomUUID() } as const;
      const first = await conversation.ask('fileVisit', message);
      const second = await conversation.ask('fileVisit', message);
      expectThat(first.visit.id === second.visit.id, 'fileVisit: the same id', 'another id');
    },
  },
  {
    id: 'writes.parallel',
    clause: 'draft-ietf-httpapi-idempotency-key-header §2.6',
    title: titled(
      '同时到达的重复写入只写一次',
      '同時到達的重複寫入只寫一次',
      'does a write once that arrives at the same time',
    ),
    async run(conversation, school) {
      const message = { by: 'teacher', body: school.plan(), key: crypto.randomUUID() } as const;
      const replies = await Promise.all([1, 2, 3, 4].map(() => conversation.send('planVisit', message)));
      // An implementation may tell those that came too early to come again (409).
      const done = replies.filter(({ status }) => status !== 409).map((reply) => answerIn('planVisit', reply).id);
      expectThat(new Set(done).size === 1, 'planVisit: one id', `${new Set(done).size} ids`);
    },
  },
  {
    id: 'writes.key-reused',
    clause: 'draft-ietf-httpapi-idempotency-key-header §2.7',
    title: titled('同键不同内容：拒绝', '同鍵不同內容：拒絕', 'refuses another write with the same key'),
    async run(conversation, school) {
      const key = crypto.randomUUID();
      await conversation.ask('planVisit', { by: 'teacher', body: school.plan(30), key });
      const reply = await conversation.send('planVisit', { by: 'teacher', body: school.plan(31), key });
      expectProblem('planVisit', reply, 'idempotency-key-reused');
    },
  },
  {
    id: 'writes.vocabulary',
    clause: 'POST /visits: body',
    title: titled('拒绝合约词表以外的值', '拒絕合約詞表以外的值', 'refuses a word that the contract does not know'),
    async run(conversation, school) {
      const body = { ...school.draft(), mode: 'telepathy' };
      expectProblem(
        'fileVisit',
        await conversation.send('fileVisit', { by: 'teacher', body }),
        'body-not-valid',
        'visit-not-acceptable',
      );
    },
  },
  {
    id: 'writes.content-type',
    clause: 'RFC 9110 §15.5.16',
    title: titled('拒绝不是 JSON 的内容', '拒絕不是 JSON 的內容', 'refuses a body that is no JSON'),
    async run(conversation, school) {
      const body = new Blob([JSON.stringify(school.plan())], { type: 'text/plain' });
      const reply = await conversation.send('planVisit', { by: 'teacher', body });
      expectProblem('planVisit', reply, 'content-type-not-supported');
    },
  },
  {
    id: 'writes.minimal',
    clause: 'RFC 7240 §4.2',
    title: titled(
      '应要求不返回内容时，写入照常完成',
      '應要求不返回內容時，寫入照常完成',
      'does a write whose answer nobody wants, and says that it left it out',
    ),
    async run(conversation, school) {
      const message = { by: 'teacher', body: school.plan(), key: crypto.randomUUID() } as const;
      const headers = { Prefer: 'return=minimal' };
      const reply = await conversation.send('planVisit', { ...message, headers });
      const isApplied = (reply.headers.get('preference-applied') ?? '').includes('return=minimal');
      // A preference may be passed over; whoever says that it was followed has to have done so.
      if (isApplied || reply.status === 204) {
        const fits = isApplied && reply.status === 204 && reply.text === '';
        expectThat(fits, 'planVisit: HTTP 204 without a body, Preference-Applied', described(reply));
      } else answerIn('planVisit', reply);
      await conversation.ask('planVisit', message);
    },
  },
];
