import type { StudentStandings } from '@homevisit/client';
import { STATUS_ORDER } from '@homevisit/sdk/policy/summarise.js';
import type { VerdictStatus } from '@homevisit/sdk/policy';
import type { ComplianceBadgeMessages } from './messages/zh-CN.js';

/** Statuses of which nothing has to be done: done comes first, and a refusal never stands for a class. */
const AT_REST: readonly VerdictStatus[] = ['met', 'declined', 'exempt', 'not-applicable'];
/** Statuses from the first that stands for a class or a school to the last. */
const LEAD_ORDER = [...STATUS_ORDER.filter((status) => !AT_REST.includes(status)), ...AT_REST];

/** The status that stands for all students; `undefined` where there are none. */
export function leadOf({ byStatus }: StudentStandings): VerdictStatus | undefined {
  return LEAD_ORDER.find((status) => byStatus[status] > 0);
}

/** True where the first status stands for a class or a school before the second. */
export function leadsBefore(first: VerdictStatus, second: VerdictStatus): boolean {
  return LEAD_ORDER.indexOf(first) < LEAD_ORDER.indexOf(second);
}

/** Numbers of students by status, such as `待完成 12 · 已完成 18`. */
export function standingsLine(
  { byStatus }: StudentStandings,
  texts: ComplianceBadgeMessages,
  without?: VerdictStatus,
): string {
  return LEAD_ORDER.filter((status) => status !== without && byStatus[status] > 0)
    .map((status) => texts.standing(texts[status], byStatus[status]))
    .join(' · ');
}
