import type { OperationName } from '@homevisit/client/contract';
import { titled, type Check } from '../check.js';
import type { Role } from '../conversation.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';

const LISTS: readonly (readonly [OperationName, Role])[] = [
  ['getSession', 'teacher'],
  ['getPolicies', 'teacher'],
  ['listClasses', 'teacher'],
  ['listStaff', 'teacher'],
  ['listDuties', 'teacher'],
  ['listDemands', 'teacher'],
  ['listPlannedVisits', 'teacher'],
  ['listPlans', 'teacher'],
  ['listAgreements', 'teacher'],
  ['listVisitsToConfirm', 'teacher'],
  ['listRequests', 'teacher'],
  ['listSchoolFacts', 'teacher'],
  ['listAccessGrants', 'teacher'],
  ['getSafetyBoard', 'teacher'],
  ['listCalendarFeeds', 'teacher'],
  ['getCoverage', 'leader'],
  ['getMeasures', 'leader'],
  ['listImports', 'leader'],
  ['listAccessLog', 'leader'],
  ['listMisconductReports', 'leader'],
];

/** What answers look like. */
export const answerChecks: readonly Check[] = [
  {
    id: 'answers.shapes',
    clause: 'endpoints: answer; RFC 3339 §5.6',
    title: titled(
      '每个读取操作按合约作答，时间带时区',
      '每個讀取操作按合約作答，時間帶時區',
      'answers each question in the shape of the contract, times with their offset',
    ),
    async run(conversation, { classId, studentId }) {
      for (const [name, by] of LISTS) await conversation.ask(name, { by });
      await conversation.ask('listStudents', { by: 'teacher', path: { classId } });
      await conversation.ask('listVisits', { by: 'teacher', path: { studentId } });
      await conversation.ask('listOpenPoints', { by: 'teacher', path: { studentId } });
      const subjects = [{ type: 'student', id: studentId }];
      await conversation.ask('queryVerdicts', { by: 'teacher', body: { subjects } });
    },
  },
  {
    id: 'answers.class-list',
    clause: 'GET /classes/{classId}/students',
    title: titled(
      '学生名单不含关注类别等多余内容',
      '學生名單不含關注類別等多餘內容',
      'tells in a class list nothing beside the contract, such as categories',
    ),
    async run(conversation, { classId }) {
      const reply = await conversation.send('listStudents', { by: 'teacher', path: { classId } });
      expectNothingMore('listStudents', reply);
    },
  },
  {
    id: 'answers.not-kept',
    clause: 'RFC 9111 §5.2.2.5',
    title: titled('中间缓存不保存学生数据', '中間快取不儲存學生資料', 'lets no cache keep data of students'),
    async run(conversation, { classId }) {
      const { headers } = await conversation.send('listStudents', { by: 'teacher', path: { classId } });
      const control = headers.get('cache-control') ?? '';
      expectThat(control.includes('no-store'), 'Cache-Control: no-store', `Cache-Control: ${control}`);
    },
  },
  {
    id: 'answers.problems',
    clause: 'RFC 9457 §3',
    title: titled(
      '拒绝时给出稳定的代码和出错位置',
      '拒絕時給出穩定的代碼和出錯位置',
      'refuses with a stable code and the place of the fault',
    ),
    async run(conversation, school) {
      const reply = await conversation.send('planVisit', { by: 'teacher', body: { ...school.plan(), on: 'soon' } });
      expectProblem('planVisit', reply, 'body-not-valid');
      expectThat(reply.text.includes('"/on"'), 'errors: pointer /on', 'no pointer');
    },
  },
];
