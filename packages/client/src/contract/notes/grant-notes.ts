import type { OperationNote } from './operation-note.js';

/** Access to students beyond one's own classes. */
export const grantNotes = {
  requestAccess: {
    tag: 'audit',
    summary: { en: 'Ask for access, give it, or break the glass', 'zh-CN': '申请、授予或紧急取得查阅权限' },
    description:
      'A teacher asks, or breaks the glass in an emergency: at once, for hours, with a reason, and a leader reviews it. A leader gives.',
    problems: ['student-not-found', 'class-not-found', 'grant-not-permitted', 'grant-not-acceptable'],
  },
  listAccessGrants: {
    tag: 'audit',
    summary: { en: 'Who may see whom beyond the own classes', 'zh-CN': '班级以外的查阅授权' },
    description: 'A leader sees all, a teacher the own.',
    problems: [],
  },
  decideAccess: {
    tag: 'audit',
    summary: { en: 'Approve, refuse, revoke or review access', 'zh-CN': '批准、拒绝、收回或复核查阅权限' },
    problems: ['grant-not-found', 'grant-not-permitted', 'grant-not-acceptable', 'decision-not-possible'],
  },
} as const satisfies Record<string, OperationNote>;
