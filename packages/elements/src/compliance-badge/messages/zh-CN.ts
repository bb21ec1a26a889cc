import { due, ofStudents, statuses, wasDue } from '@homevisit/sdk/policy/phrases/glance/zh-CN.js';
import type { Translation } from '../../foundation/messages.js';

/** Texts of the badge in simplified Chinese, the source of all others. */
export const texts = {
  loading: '读取中',
  idle: '暂无信息',
  failed: '读取失败',
  retry: '重试',
  panelFailed: '打不开，请重试',
  showDuties: '查看全部职责',
  student: '学生',
  family: '家庭',
  class: '班级',
  teacher: '教师',
  school: '学校',
  labelled: (label: string, kind: string) => `${label}（${kind}）：`,
  unlabelled: (kind: string) => `${kind}：`,

  ...statuses,

  visits: (count: number) => `待访 ${count} 次`,
  shortfall: (count: number) => `少 ${count} 次`,
  record: '记录待归档',
  topics: '记录待补全',
  visitors: '同行人数不足',
  step: '步骤有缺',
  conduct: '行为要求待确认',
  due,
  wasDue,
  citation: (document: string, section: string) => `《${document}》${section}`,
  more: (count: number) => `另 ${count} 项`,
  lead: ofStudents,
  standing: (status: string, count: number) => `${status} ${count}`,
  own: (count: number) => `本级待办 ${count} 项`,
  duties: (count: number) => `共 ${count} 项职责`,
};

/** The keys and parameters that every language has. */
export type ComplianceBadgeMessages = Translation<typeof texts>;
