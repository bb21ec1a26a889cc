import { statuses } from '@homevisit/sdk/policy/phrases/glance/zh-CN.js';
import type { Translation } from '../../foundation/messages.js';

/** Texts of the list of duties in simplified Chinese, the source of all others. */
export const texts = {
  title: '家访待办',
  asOf: (moment: string) => `截至 ${moment}`,
  loading: '读取中',
  idle: '暂无信息',
  failed: '待办读取失败，请检查网络。',
  retry: '重试',
  old: (moment: string) => `网络不通，以下是 ${moment} 时的情况。`,

  filters: '显示哪些职责',
  filter: (title: string, count: number) => `${title} ${count}`,
  'to-do': '待办',
  ...statuses,

  nothingOwed: '目前没有待办的家访职责。',
  nothingHere: '这一类目前没有。',
  aboutUnknown: '缺少资料，无法判断是否完成；补全后会自动更新。',
  aboutUndefined: '文件没有写明，学校可以在本校方案里取值。',
  aboutDeclined: '谢绝家访是家长的权利，不计为未完成；可以改用家长愿意的方式联系。',

  record: '记家访',
  recordFor: (name: string) => `记家访：${name}`,
  why: '为什么',
  whyFailed: '依据没有加载成功，请重试。',
  otherVisitsFailed: '家访明细暂时读不到。',
  otherDuties: (count: number) => `同时还有 ${count} 项职责`,
  owedBy: (who: string) => `${who}负责`,
  'any-teacher': '教师',
  'class-teacher': '班主任',
  'subject-teacher': '科任教师',
  'school-leader': '校领导',
  'middle-leader': '中层干部',
  counsellor: '心理教师',
  mentor: '德育导师',
  school: '学校',
  authority: '教育主管部门',
  must: '必须',
  'must-not': '不得',
  principle: '原则上',
  encouraged: '鼓励',
  may: '可以',
  practice: '工作做法',
  aim: '工作目标',

  shown: (shown: number, all: number) => `已显示 ${shown} 条，共 ${all} 条`,
  more: '显示更多',
  moreFailed: '没有读到更多，请重试。',
};

/** The keys and parameters that every language has. */
export type DutyListMessages = Translation<typeof texts>;
