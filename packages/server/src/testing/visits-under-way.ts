import type { ReportedVisitEvent, VisitPlan } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import type { Caller, TestSchool } from './test-school.js';

/** A visit to be made at home by the first teacher. */
export const HOME_VISIT: VisitPlan = {
  studentIds: ['student-1-2'],
  format: 'individual',
  mode: 'home',
  visitors: [{ personId: 'teacher-1', role: 'class-teacher' }],
  on: '2026-11-22',
  expectedMinutes: 45,
  place: '文昌路 8 号',
  purpose: '了解学习情况',
};

/** Plans a visit and gives its id. */
export async function planned(
  school: TestSchool,
  changes: Partial<VisitPlan> = {},
  by: Caller = { as: 'head' },
): Promise<string> {
  return (await school.call('planVisit', { by, body: { ...HOME_VISIT, ...changes } })).answer.id;
}

/** Reports that somebody has set out or is back, a second after whatever happened before. */
export async function happened(school: TestSchool, visitId: string, type: 'set-out' | 'come-back'): Promise<void> {
  school.now = new Date(Date.parse(school.now) + 1000).toISOString() as Instant;
  const body: ReportedVisitEvent = { type, at: school.now };
  const { status, text } = await school.call('recordVisitEvent', { by: { as: 'head' }, path: { visitId }, body });
  if (status !== 200) throw new Error(`${type} was answered ${status}: ${text}`);
}
