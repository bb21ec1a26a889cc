import { fileOf, phoneJpeg } from './pictures.js';
import type { TestSchool } from './test-school.js';
import { visitDraftOf } from './visit-draft.js';

/** Answers that were given, each of which must have been a success. */
async function allDone(calls: readonly (() => Promise<{ readonly status: number; readonly text: string }>)[]) {
  for (const call of calls) {
    const { status, text } = await call();
    if (status !== 200) throw new Error(`A call was answered ${status}: ${text}`);
  }
}

/**
 * Leaves a row in every table around the visit `visit` of the teachers 1 and 2: a plan, a photo, a confirmation, a
 * correction, a withdrawn consent, a fact of the school and one that was retracted; and a
 * calendar that follows the first teacher's visits, and a deletion that the family asked for.
 */
export async function followVisits(school: TestSchool): Promise<void> {
  const by = { as: 'teacher-1' } as const;
  const head = { as: 'head' } as const;
  const path = { visitId: 'visit' };
  const version = async () => (await school.call('getVisit', { by, path })).answer.version;
  const activity = { kind: 'activity', code: 'open-day', date: '2026-11-01' } as const;
  await allDone([
    () => school.call('createCalendarFeed', { by }),
    async () => {
      const link = await school.call('createFeedbackLink', { by: head, path });
      const family = { link: link.answer.token };
      const asked = await school.call('askAboutData', { by: family, body: { kind: 'deletion' } });
      const { id: requestId } = asked.answer.requests.find(({ kind }) => kind === 'deletion')!;
      const body = { kind: 'answered', version: 0, text: '已删除' } as const;
      return school.call('answerRequest', { by: head, path: { requestId }, body });
    },
    () => school.call('uploadAttachment', { by, body: fileOf(phoneJpeg(), 'image/jpeg') }),
    () =>
      school.call('planVisit', {
        by,
        body: {
          studentIds: ['student-1-1'],
          format: 'individual',
          mode: 'home',
          visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
          on: '2026-12-01',
        },
      }),
    async () => school.call('confirmVisit', { by: { as: 'teacher-2' }, path, ifMatch: await version() }),
    async () =>
      school.call('correctVisit', {
        by,
        path,
        ifMatch: await version(),
        body: { reason: '更正', draft: visitDraftOf(['student-1-1']) },
      }),
    () =>
      school.call('recordPhotoConsent', {
        by,
        path,
        body: { answer: 'withdrawn', saidAt: school.now, notice: '1' },
      }),
    async () => {
      const { answer } = await school.call('recordSchoolFact', { by: head, body: activity });
      return school.call('retractSchoolFact', { by: head, path: { factId: answer.id }, body: { reason: '记错' } });
    },
  ]);
}
