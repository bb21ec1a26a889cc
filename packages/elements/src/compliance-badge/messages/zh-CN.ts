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

  met: '已完成',
  open: '待完成',
  'due-soon': '快到期',
  overdue: '已逾期',
  breached: '未达成',
  exempt: '免于要求',
  'not-applicable': '不适用',
  declined: '家长谢绝',
  unknown: '资料不足',
  undefined: '文件未规定',

  visits: (count: number) => `待访 ${count} 次`,
  shortfall: (count: number) => `少 ${count} 次`,
  record: '记录待归档',
  topics: '记录待补全',
  visitors: '同行人数不足',
  step: '步骤有缺',
  conduct: '行为要求待确认',
  due: (when: string) => `${when}前`,
  wasDue: (when: string) => `限${when}`,
  citation: (document: string, section: string) => `《${document}》${section}`,
  more: (count: number) => `另 ${count} 项`,
  lead: (status: string, count: number, students: number) => `${status} ${count} 名 · 共 ${students} 名学生`,
  standing: (status: string, count: number) => `${status} ${count}`,
  own: (count: number) => `本级待办 ${count} 项`,
  duties: (count: number) => `共 ${count} 项职责`,
};

/** The keys and parameters that every language has. */
export type ComplianceBadgeMessages = Translation<typeof texts>;
