import type { OperationNote } from './operation-note.js';

/** Planned visits, records, attachments, declines and links for families. */
export const visitNotes = {
  planVisit: {
    tag: 'plans',
    summary: { en: 'Plan a visit', 'zh-CN': '安排家访' },
    problems: ['subject-not-permitted'],
  },
  listPlannedVisits: {
    tag: 'plans',
    summary: { en: 'Planned visits, in the order of their days', 'zh-CN': '已安排的家访' },
    problems: [],
  },
  getPlannedVisit: {
    tag: 'plans',
    summary: { en: 'A planned visit with its course', 'zh-CN': '一次已安排的家访' },
    problems: ['visit-not-found'],
  },
  changePlannedVisit: {
    tag: 'plans',
    summary: { en: 'Change a plan', 'zh-CN': '修改家访安排' },
    description: 'The day and the mode of a visit change by events, which name a reason.',
    problems: ['visit-not-found', 'subject-not-permitted', 'visit-event-not-possible'],
  },
  recordVisitEvent: {
    tag: 'plans',
    summary: { en: 'Report what happened to a planned visit', 'zh-CN': '登记家访进展' },
    problems: ['visit-not-found', 'visit-event-not-possible'],
  },
  acceptPlan: {
    tag: 'plans',
    summary: { en: 'Accept a whole plan', 'zh-CN': '整体采纳家访计划' },
    description:
      'Plans all of its visits, or none. Afterwards each has a course of its own, and changes like any planned visit.',
    problems: ['subject-not-permitted'],
  },
  listPlans: {
    tag: 'plans',
    summary: { en: 'Plans that were accepted, the latest first', 'zh-CN': '已采纳的家访计划' },
    description: 'One’s own; all of the school for a leader.',
    problems: [],
  },
  getPlan: {
    tag: 'plans',
    summary: { en: 'A plan, and what has become of each visit', 'zh-CN': '一份家访计划及各次家访的进展' },
    problems: ['plan-not-found'],
  },
  getSafetyBoard: {
    tag: 'plans',
    summary: { en: 'Who is out now', 'zh-CN': '当前外出家访人员' },
    description:
      'Visits in person that are under way: of the school for a leader, of whom a teacher may see otherwise. `/safety-board/events` follows it.',
    problems: [],
  },
  fileVisit: {
    tag: 'visits',
    summary: { en: 'File the record of a visit', 'zh-CN': '归档家访记录' },
    description: 'Answers with how the visited students stand now. A true record can always be filed.',
    problems: ['subject-not-permitted', 'visit-not-found', 'visit-filed-already', 'visit-not-acceptable'],
  },
  listVisits: {
    tag: 'visits',
    summary: { en: 'The visits to a student', 'zh-CN': '学生的家访记录' },
    problems: ['student-not-found'],
  },
  getVisit: {
    tag: 'visits',
    summary: { en: 'A filed visit as it stands now', 'zh-CN': '一次已归档的家访' },
    problems: ['visit-not-found'],
  },
  correctVisit: {
    tag: 'visits',
    summary: { en: 'Correct a record, with a reason', 'zh-CN': '更正家访记录并说明原因' },
    description: 'The earlier record is kept, and confirmations are asked for anew.',
    problems: ['visit-not-found', 'correction-not-permitted', 'subject-not-permitted', 'visit-not-acceptable'],
  },
  listRevisions: {
    tag: 'visits',
    summary: { en: 'Every form that a record has had', 'zh-CN': '家访记录的历次版本' },
    problems: ['visit-not-found'],
  },
  confirmVisit: {
    tag: 'visits',
    summary: { en: 'Confirm a record as it was read', 'zh-CN': '确认家访记录' },
    problems: ['visit-not-found', 'confirmation-not-asked'],
  },
  listVisitsToConfirm: {
    tag: 'visits',
    summary: { en: 'Records that wait for the caller’s confirmation', 'zh-CN': '待本人确认的家访' },
    problems: [],
  },
  recordPhotoConsent: {
    tag: 'visits',
    summary: { en: 'Keep what a family says about photos', 'zh-CN': '登记家庭对照片的意见' },
    description: 'Withdrawing deletes every photo of the visit at once.',
    problems: ['visit-not-found'],
  },
  listOpenPoints: {
    tag: 'visits',
    summary: { en: 'What earlier visits have left to be seen to', 'zh-CN': '以往家访的未了事项' },
    problems: ['student-not-found'],
  },
  recordDecline: {
    tag: 'visits',
    summary: { en: 'Record that a family declines a visit', 'zh-CN': '登记家庭谢绝家访' },
    description: 'Declining is the family’s right; it is recorded without blame.',
    problems: ['subject-not-permitted'],
  },
  createFeedbackLink: {
    tag: 'visits',
    summary: { en: 'Make a one-time link for the visited family', 'zh-CN': '为受访家庭生成一次性链接' },
    description: 'The token belongs into the fragment of a URL, so that no log holds it.',
    problems: ['visit-not-found', 'family-not-named'],
  },
  uploadAttachment: {
    tag: 'attachments',
    summary: { en: 'Send a photo', 'zh-CN': '上传照片' },
    description: 'The type is told by its bytes, and what a camera has written beside the picture is removed.',
    problems: ['picture-not-readable', 'too-many-attachments'],
  },
  getAttachment: {
    tag: 'attachments',
    summary: { en: 'A photo', 'zh-CN': '查看照片' },
    problems: ['attachment-not-found'],
  },
  deleteAttachment: {
    tag: 'attachments',
    summary: { en: 'Delete a photo for good', 'zh-CN': '永久删除照片' },
    problems: ['attachment-not-found', 'correction-not-permitted'],
  },
} as const satisfies Record<string, OperationNote>;
