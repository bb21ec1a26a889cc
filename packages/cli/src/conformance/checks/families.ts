import { titled, type Check } from '../check.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';

/** What a family sees with its link, and for how long. */
export const familyChecks: readonly Check[] = [
  {
    id: 'families.members',
    clause: 'GET /family/visit; GET /family/data',
    title: titled(
      '家长看到的内容不含关注类别等多余内容',
      '家長看到的內容不含關注類別等多餘內容',
      'shows a family nothing beside the contract, such as categories',
    ),
    async run(conversation, school) {
      const by = { link: (await school.link()).token };
      for (const name of ['getFamilyVisit', 'getFamilyData'] as const) {
        expectNothingMore(name, await conversation.send(name, { by }));
      }
    },
  },
  {
    id: 'families.notes',
    clause: 'GET /family/visit; GET /family/data',
    title: titled(
      '教师的内部文字不出现在家长页面',
      '教師的內部文字不出現在家長頁面',
      "keeps the visitors' notes from a family's page",
    ),
    async run(conversation, school) {
      const by = { link: (await school.link()).token };
      for (const name of ['getFamilyVisit', 'getFamilyData'] as const) {
        const { text } = await conversation.send(name, { by });
        expectThat(!text.includes(school.marker), `${name}: no notes of the visitors`, 'notes');
        expectThat(!text.includes(school.studentId), `${name}: no identifier of a student`, 'an identifier');
      }
    },
  },
  {
    id: 'families.wrong-link',
    clause: 'RFC 9110 §15.5.2',
    title: titled('拒绝不存在的链接', '拒絕不存在的連結', 'refuses a link that it never gave'),
    async run(conversation) {
      const reply = await conversation.send('getFamilyVisit', { by: { link: crypto.randomUUID() } });
      expectProblem('getFamilyVisit', reply, 'link-not-valid');
    },
  },
  {
    id: 'families.feedback-once',
    clause: 'POST /family/feedback',
    title: titled('每次家访只收一份反馈', '每次家訪只收一份回饋', 'takes one feedback for a visit'),
    async run(conversation, school) {
      const by = { link: (await school.link()).token };
      await conversation.ask('sendFeedback', { by, body: { ratings: {}, declined: true } });
      const reply = await conversation.send('sendFeedback', { by, body: { ratings: {}, request: school.marker } });
      expectProblem('sendFeedback', reply, 'feedback-already-sent');
    },
  },
];
