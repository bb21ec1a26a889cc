import type { Translation } from '../../foundation/messages.js';

/** Texts of the list of duties in simplified Chinese, the source of all others. */
export const texts = {
  title: '家访职责',
  titleOf: (label: string) => `${label} · 家访职责`,
  close: '关闭',
  asOf: (moment: string) => `截至 ${moment}`,
  toDo: (count: number) => `待办（${count}）`,
  rest: (count: number) => `其他（${count}）`,
  students: (count: number) => `学生（${count}）`,
  studentsOf: (count: number, all: number) => `${count} / ${all} 名`,
  none: '没有适用的家访职责。',
  noneToDo: '目前没有待办。',
  next: '接下来',
  nextFailed: '接下来要做的暂时读不到，其余内容不受影响。',
  record: '记一次家访',
  details: '依据与明细',
  aboutVisit: (visit: string) => `针对：${visit}`,
  aboutFamily: '按家庭计算，兄弟姐妹合计。',
  aboutClass: '按整个班级计算。',
  aboutSchool: '按全校计算。',
  period: '时段',
  progress: '进度',
  due: '期限',
  missing: '还需',
  changes: '怎样会不同',
  evidence: '已算入的家访',
  notCounted: '未算入的家访',
  reason: '说明',
  consequence: '文件所说的后果',
  source: '出处',
  applied: '同时适用',
  interpretation: '文件未写明、由学校取值',
  otherVisits: (count: number) => `另有 ${count} 次家访，明细不在此处`,
  visitsFailed: '家访明细暂时读不到，其余内容不受影响。',
  retry: '重试',
  failed: '职责读取失败。',
};

/** The keys and parameters that every language has. */
export type DutyPanelMessages = Translation<typeof texts>;
