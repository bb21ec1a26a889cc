import type { GlancePhrases } from './glance-phrases.js';

/** The words of the statuses in traditional Chinese. */
export const statuses: GlancePhrases['statuses'] = {
  met: '已完成',
  open: '待完成',
  'due-soon': '快到期',
  overdue: '已逾期',
  breached: '未達成',
  exempt: '免於要求',
  'not-applicable': '不適用',
  declined: '家長謝絕',
  unknown: '資料不足',
  undefined: '文件未規定',
};

/** By when something has to be done. */
export const due: GlancePhrases['due'] = (when) => `${when}前`;

/** By when it had to be. */
export const wasDue: GlancePhrases['wasDue'] = (when) => `限${when}`;

/** Of how many students a status holds. */
export const ofStudents: GlancePhrases['ofStudents'] = (status, count, students) =>
  `${status} ${count} 名 · 共 ${students} 名學生`;
