import { titled, type Check } from '../check.js';
import type { Conversation } from '../conversation.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';
import type { SchoolUnderTest } from '../school-under-test.js';

const AGREEMENT = { school: 'school', family: 'family' };

/** A link to a visit of the check's own, at which something was agreed. */
async function agreed(conversation: Conversation, school: SchoolUnderTest) {
  const body = { ...school.draft(), agreement: AGREEMENT };
  const { visit } = await conversation.ask('fileVisit', { by: 'teacher', body });
  const { token } = await conversation.ask('createFeedbackLink', { by: 'teacher', path: { visitId: visit.id } });
  return { visitId: visit.id, by: { link: token } };
}

/** What school and family have agreed. */
export const agreementChecks: readonly Check[] = [
  {
    id: 'agreements.family',
    clause: 'GET /family/agreement; POST /family/agreement/answers',
    title: titled(
      '家长看到约定内容，看不到家访笔记；可以签署，也可以不签',
      '家長看到約定內容，看不到家訪筆記；可以簽署，也可以不簽',
      'shows a family what was agreed and no note of the record, and takes a yes or a no',
    ),
    async run(conversation, school) {
      const { by } = await agreed(conversation, school);
      const reply = await conversation.send('getFamilyAgreement', { by });
      expectNothingMore('getFamilyAgreement', reply);
      expectThat(!reply.text.includes(school.marker), 'getFamilyAgreement: no note of the record', 'a note');
      const { revision } = await conversation.ask('getFamilyAgreement', { by });
      const body = { revision, decision: 'declined' };
      const { answers } = await conversation.ask('answerAgreement', { by, body });
      const [said] = answers;
      const kept = answers.length === 1 && said?.party === 'family' && said.decision === 'declined';
      expectThat(kept, 'answerAgreement: one answer, declined', `${answers.length}, ${said?.decision ?? 'none'}`);
    },
  },
  {
    id: 'agreements.as-read',
    clause: 'POST /visits/{visitId}/agreement-signatures: revision',
    title: titled(
      '只能签署当前的约定内容',
      '只能簽署目前的約定內容',
      'takes a signature only under what the agreement says now',
    ),
    async run(conversation, school) {
      const { visitId, by } = await agreed(conversation, school);
      const body = { revision: 99 };
      const ofSchool = await conversation.send('signAgreement', { by: 'teacher', path: { visitId }, body });
      expectProblem('signAgreement', ofSchool, 'agreement-changed');
      const ofFamily = await conversation.send('answerAgreement', { by, body: { ...body, decision: 'signed' } });
      expectProblem('answerAgreement', ofFamily, 'agreement-changed');
    },
  },
];
