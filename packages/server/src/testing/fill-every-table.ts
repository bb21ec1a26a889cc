import { strToU8, zipSync } from 'fflate';
import type { Database } from '../database/database.js';
import { importVisits } from '../records/import-visits.js';
import { followVisits } from './follow-visits.js';
import { storeWithoutRequest } from './store-without-request.js';
import type { TestSchool } from './test-school.js';
import { visitDraftOf } from './visit-draft.js';

async function lookThroughBrokenGlass(school: TestSchool): Promise<void> {
  const [by, path] = [{ as: 'teacher-1' } as const, { studentId: 'student-2-2' }];
  await school.call('requestAccess', { by, body: { kind: 'break-glass', ...path, reason: '紧急联系' } });
  await school.call('listVisits', { by, path });
}

/** Does what leaves a row of the school in every table, so that a test can try each of them. */
export async function fillEveryTable(database: Database, school: TestSchool): Promise<void> {
  const { schoolId } = school;
  // First, so that the webhook hears of what follows.
  await storeWithoutRequest(database, schoolId);
  const filed = { schoolId, id: 'visit', filedBy: 'teacher-1', filedAt: school.now };
  await importVisits(database, {
    schoolId,
    visits: [
      {
        ...visitDraftOf(['student-1-1'], { requests: [{ text: '请多沟通' }], agreement: { family: '一起读书' } }),
        ...filed,
      },
    ],
    declines: [
      {
        id: 'decline',
        schoolId,
        studentIds: ['student-1-2'],
        declinedAt: school.now,
        reason: 'no-time',
        offered: [],
      },
    ],
  });
  const archive = new Blob([zipSync({ 'orgs.csv': strToU8('sourcedId,name,type\n') })], {
    type: 'application/zip',
  });
  await school.call('importRoster', { by: { as: 'head' }, body: archive, query: { dryRun: 'true' } });
  const { studentIds, format, mode, visitors } = visitDraftOf(['student-1-1']);
  const visits = [{ studentIds, format, mode, visitors, on: '2026-12-01' as const }];
  await school.call('acceptPlan', { by: { as: 'head' }, body: { from: '2026-12-01', to: '2026-12-01', visits } });
  const link = await school.call('createFeedbackLink', { by: { as: 'head' }, path: { visitId: 'visit' } });
  const by = { link: link.answer.token };
  await school.call('answerAgreement', { by, body: { revision: 1, decision: 'signed' } });
  const sent = await school.call('sendFeedback', { by, body: { ratings: { useful: 4 }, request: '请多沟通' } });
  await school.call('answerRequest', {
    by: { as: 'head' },
    path: { requestId: sent.answer.requests[0]!.id },
    body: { kind: 'taken-up', version: 0 },
  });
  await school.call('reportMisconduct', { by, body: { conduct: ['no-gifts'], anonymous: false } });
  const { answer } = await school.call('listMisconductReports', { by: { as: 'head' } });
  await school.call('handleMisconductReport', {
    by: { as: 'head' },
    path: { reportId: answer.reports[0]!.id },
    body: { note: '已核实' },
  });
  await lookThroughBrokenGlass(school);
  await followVisits(school);
}
