import type { OperationNote } from './operation-note.js';

/** What families ask for: at the school's side, and with the family's link. */
export const requestNotes = {
  listRequests: { tag: 'requests', summary: { en: 'What families have asked for', 'zh-CN': '家庭诉求' }, problems: [] },
  answerRequest: {
    tag: 'requests',
    summary: { en: 'Take up, answer or close a request', 'zh-CN': '受理、答复或办结诉求' },
    problems: ['request-not-found', 'request-changed', 'step-not-possible'],
  },
  listMisconductReports: {
    tag: 'requests',
    summary: { en: 'Families’ reports of misconduct', 'zh-CN': '家庭的违规反映' },
    description: 'Without those that concern the caller.',
    problems: [],
  },
  handleMisconductReport: {
    tag: 'requests',
    summary: { en: 'Say that a report of misconduct was seen to', 'zh-CN': '办结违规反映' },
    problems: ['report-not-found', 'report-handled-already'],
  },
  listAgreements: {
    tag: 'requests',
    summary: { en: 'What school and families have agreed', 'zh-CN': '家校约定' },
    description: 'From the records, the latest first, each with who has signed.',
    problems: [],
  },
  signAgreement: {
    tag: 'requests',
    summary: { en: 'Sign an agreement for the school', 'zh-CN': '学校签署家校约定' },
    problems: ['visit-not-found', 'agreement-not-found', 'agreement-changed', 'subject-not-permitted'],
  },
  getFamilyAgreement: {
    tag: 'family',
    summary: { en: 'What was agreed at the visit', 'zh-CN': '查看家校约定' },
    description: 'After a visit to one family; what was written down about several is shown to none of them.',
    problems: ['agreement-not-found'],
  },
  answerAgreement: {
    tag: 'family',
    summary: { en: 'Sign the agreement, or decline to', 'zh-CN': '签署或不签署家校约定' },
    description: 'Declining is the family’s right, and counts nowhere. Another answer may follow; the last one holds.',
    problems: ['agreement-not-found', 'agreement-changed'],
  },
  getFamilyVisit: {
    tag: 'family',
    summary: { en: 'The visit that the link is bound to', 'zh-CN': '链接所属的家访' },
    problems: [],
  },
  sendFeedback: {
    tag: 'family',
    summary: { en: 'Send feedback, or decline to', 'zh-CN': '提交反馈或选择不反馈' },
    problems: ['feedback-already-sent', 'enough-requests'],
  },
  replyToRequest: {
    tag: 'family',
    summary: { en: 'Say whether an answer settles the matter', 'zh-CN': '回复学校的答复' },
    problems: ['request-not-found', 'request-changed', 'step-not-possible'],
  },
  getFamilyData: {
    tag: 'family',
    summary: { en: 'What the school keeps about the visit', 'zh-CN': '查看学校保存的信息' },
    problems: [],
  },
  askAboutData: {
    tag: 'family',
    summary: { en: 'Ask for a copy, a correction or a deletion', 'zh-CN': '申请复制、更正或删除信息' },
    problems: ['enough-requests'],
  },
  listConductRules: {
    tag: 'family',
    summary: { en: 'Rules of conduct for visitors', 'zh-CN': '家访人员行为规范' },
    problems: [],
  },
  reportMisconduct: {
    tag: 'family',
    summary: { en: 'Report misconduct to the school’s leader', 'zh-CN': '向校领导反映违规行为' },
    problems: [],
  },
} as const satisfies Record<string, OperationNote>;
