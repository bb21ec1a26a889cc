import type { StudentStandings } from '@homevisit/client';
import { LEAD_ORDER } from '@homevisit/sdk/policy/leading-status.js';
import type { VerdictStatus } from '@homevisit/sdk/policy';
import type { ComplianceBadgeMessages } from './messages/zh-CN.js';

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
