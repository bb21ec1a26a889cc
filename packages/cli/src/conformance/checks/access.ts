import type { AccessGrant } from '@homevisit/client/contract';
import { titled, type Check } from '../check.js';
import type { Conversation, Reply } from '../conversation.js';
import { expectNothingMore, expectProblem, expectThat } from '../expectations.js';
import type { SchoolUnderTest } from '../school-under-test.js';

/** A colleague of another class looks at the student. */
function look(conversation: Conversation, { studentId }: SchoolUnderTest): Promise<Reply> {
  return conversation.send('listVisits', { by: 'colleague', path: { studentId } });
}

function wish(conversation: Conversation, school: SchoolUnderTest): Promise<AccessGrant> {
  const scope = { type: 'student', id: school.studentId };
  const body = { kind: 'ask', scope, extent: 'reading', purpose: school.marker, until: school.day(1) };
  return conversation.ask('requestAccess', { by: 'colleague', body });
}

function decide(
  conversation: Conversation,
  { id, version }: AccessGrant,
  by: 'leader' | 'colleague',
  kind: 'approve' | 'revoke',
  note: string,
): Promise<Reply> {
  const body = kind === 'approve' ? { kind } : { kind, note };
  return conversation.send('decideAccess', { by, path: { grantId: id }, body, ifMatch: version });
}

/** Access to students beyond one's own classes, and reports of families that go past the visitors. */
export const accessChecks: readonly Check[] = [
  {
    id: 'access.wish',
    clause: 'POST /access-grants; POST /access-grants/{grantId}/decisions',
    title: titled(
      '申请本身不开放任何学生，也不能自己批准',
      '申請本身不開放任何學生，也不能自己批准',
      'opens nothing for a wish, and lets nobody approve the own one',
    ),
    async run(conversation, school) {
      const grant = await wish(conversation, school);
      expectProblem('listVisits', await look(conversation, school), 'student-not-found');
      const decided = await decide(conversation, grant, 'colleague', 'approve', school.marker);
      expectProblem('decideAccess', decided, 'grant-not-permitted', 'role-not-permitted');
      expectProblem('listVisits', await look(conversation, school), 'student-not-found');
    },
  },
  {
    id: 'access.grant',
    clause: 'GET /students/{studentId}/visits; GET /access-log',
    title: titled(
      '批准后才能查看，收回后立即停止，每次查看都有记录',
      '批准後才能查看，收回後立即停止，每次查看都有記錄',
      'opens a student from approval to revocation, and logs each look',
    ),
    async run(conversation, school) {
      const asked = await wish(conversation, school);
      const granted = await decide(conversation, asked, 'leader', 'approve', school.marker);
      const seen = await look(conversation, school);
      expectThat(seen.status === 200, 'listVisits: HTTP 200 with a grant', `HTTP ${seen.status}`);
      const version = (granted.value as { readonly version?: unknown }).version;
      const current = { ...asked, version: typeof version === 'string' ? version : asked.version };
      await decide(conversation, current, 'leader', 'revoke', school.marker);
      expectProblem('listVisits', await look(conversation, school), 'student-not-found');
      const { person } = await conversation.ask('getSession', { by: 'colleague' });
      const { entries } = await conversation.ask('listAccessLog', {
        by: 'leader',
        query: { studentId: school.studentId },
      });
      const isLogged = entries.some(({ actor }) => actor.id === person.id);
      expectThat(isLogged, 'listAccessLog: the look of the colleague', 'no entry');
    },
  },
  {
    id: 'access.misconduct',
    clause: 'POST /family/misconduct-reports; GET /misconduct-reports',
    title: titled(
      '家长的举报不经过被访教师，匿名时不带家访信息',
      '家長的舉報不經過被訪教師，匿名時不帶家訪資訊',
      'takes a report past the visitors, and names no visit where the family stays unnamed',
    ),
    async run(conversation, school) {
      const by = { link: (await school.link()).token };
      const body = { conduct: ['no-gifts'], text: school.marker, anonymous: true };
      await conversation.ask('reportMisconduct', { by, body });
      const listed = await conversation.send('listMisconductReports', { by: 'leader' });
      expectNothingMore('listMisconductReports', listed);
      const { reports } = await conversation.ask('listMisconductReports', { by: 'leader' });
      const own = reports.find(({ text }) => text === school.marker);
      expectThat(own !== undefined, 'listMisconductReports: the report', 'no such report');
      expectThat(own?.visit === undefined, 'listMisconductReports: no visit of an unnamed family', 'a visit');
      for (const name of ['listRequests', 'listVisits'] as const) {
        const { text } = await conversation.send(name, { by: 'teacher', path: { studentId: school.studentId } });
        expectThat(!text.includes(`"text":"${school.marker}"`), `${name}: no word of the report`, 'its text');
      }
    },
  },
];
