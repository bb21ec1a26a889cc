import type { Messages, Translation } from '../../../foundation/messages.js';
import type { ReasonLabels } from '../../messages/labels.js';

/** Texts of a refusal and of what became of a record, in simplified Chinese, the source of all others. */
export const texts = {
  declineIntro: '家访以家长自愿为前提。记录谢绝不是对家长、学生或教师的评价。',
  declineFor: (names: string) => `学生：${names}`,
  declineReason: '家长说的原因',
  declineReasonMissing: '请选择家长说的原因；家长没有说，就选“没有说明”。',
  offered: '已提出的其他方式',
  recordDecline: '记录谢绝',
  recordingDecline: '正在记录…',
  backToForm: '返回家访记录',
  declined: '已记录：家长谢绝家访',
  declineWaiting: '已保存在本机，联网后自动记录',
  answers: '这次家访完成的要求',
  ofChild: (name: string) => `${name}：`,
  stillOpen: '还要做的家访',
  nothingOpen: '目前没有还要做的家访。',
  visitShortfalls: '这次家访中没有做到或没有登记的',
  explanationFailed: '要求的完成情况暂时读不出来，可以在学生的家访职责中查看。',
  feedbackHeading: '请家长反馈',
  feedbackIntro: '链接只用于这一次家访，请只发给这个家庭。',
  createLink: '生成家长反馈链接',
  link: '家长反馈链接',
  copy: '复制',
  copied: '已复制。',
  copyByHand: '没能自动复制。链接已选中，请长按或用键盘复制。',
  linkUntil: (date: string) => `${date}前有效。`,

  'reasons.no-visit-wanted': '不希望家访',
  'reasons.no-visit-at-home': '不希望到家里来',
  'reasons.no-time': '没有时间',
  'reasons.other': '其他原因',
  'reasons.not-said': '没有说明',
} satisfies Messages & ReasonLabels;

/** The keys and parameters that every language has. */
export type LateMessages = Translation<typeof texts>;
