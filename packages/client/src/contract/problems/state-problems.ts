import type { ProblemKind } from './problem-kind.js';

/** Problems of what is there, or is not. */
export const stateProblems = {
  'route-not-found': {
    status: 404,
    title: { 'zh-CN': '没有此地址', 'zh-Hant': '沒有此位址', en: 'There is nothing at this address' },
  },
  'class-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该班级', 'zh-Hant': '沒有找到該班級', en: 'The class was not found' },
  },
  'student-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该学生', 'zh-Hant': '沒有找到該學生', en: 'The student was not found' },
  },
  'visit-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该次家访', 'zh-Hant': '沒有找到該次家訪', en: 'The visit was not found' },
  },
  'agreement-not-found': {
    status: 404,
    title: { 'zh-CN': '这次家访没有家校约定', 'zh-Hant': '這次家訪沒有家校約定', en: 'There is no agreement' },
  },
  'agreement-changed': {
    status: 409,
    title: {
      'zh-CN': '约定内容已更正，请重新阅读',
      'zh-Hant': '約定內容已更正，請重新閱讀',
      en: 'The agreement was corrected in the meantime: read it again',
    },
  },
  'import-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该次导入', 'zh-Hant': '沒有找到該次匯入', en: 'The import was not found' },
  },
  'import-under-way': {
    status: 409,
    title: {
      'zh-CN': '本校另一次导入正在进行',
      'zh-Hant': '本校另一次匯入正在進行',
      en: 'Another import of the school is under way',
    },
  },
  'plan-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该家访计划', 'zh-Hant': '沒有找到該家訪計畫', en: 'The plan was not found' },
  },
  'request-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该诉求', 'zh-Hant': '沒有找到該訴求', en: 'The request was not found' },
  },
  'attachment-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该照片', 'zh-Hant': '沒有找到該照片', en: 'The photo was not found' },
  },
  'school-fact-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该事项', 'zh-Hant': '沒有找到該事項', en: 'The fact was not found' },
  },
  'grant-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该授权', 'zh-Hant': '沒有找到該授權', en: 'The grant was not found' },
  },
  'report-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该反映', 'zh-Hant': '沒有找到該反映', en: 'The report was not found' },
  },
  'report-handled-already': {
    status: 409,
    title: { 'zh-CN': '该反映已经办结', 'zh-Hant': '該反映已經辦結', en: 'The report was seen to already' },
  },
  'decision-not-possible': {
    status: 409,
    title: {
      'zh-CN': '该授权目前不能这样处理',
      'zh-Hant': '該授權目前不能這樣處理',
      en: 'This cannot be decided about the grant as it stands',
    },
  },
  'feedback-already-sent': {
    status: 409,
    title: { 'zh-CN': '反馈已经提交过', 'zh-Hant': '回饋已經提交過', en: 'Feedback was sent already' },
  },
  'enough-requests': {
    status: 409,
    title: {
      'zh-CN': '通过该链接提出的申请和诉求已达上限',
      'zh-Hant': '透過該連結提出的申請和訴求已達上限',
      en: 'Enough was asked for through this link',
    },
  },
  'request-changed': {
    status: 409,
    title: {
      'zh-CN': '该诉求已有新的进展，请先查看',
      'zh-Hant': '該訴求已有新的進展，請先查看',
      en: 'The request has changed in the meantime',
    },
  },
  'step-not-possible': {
    status: 409,
    title: {
      'zh-CN': '该诉求目前不能这样处理',
      'zh-Hant': '該訴求目前不能這樣處理',
      en: 'This cannot be done to the request as it stands',
    },
  },
  'visit-event-not-possible': {
    status: 409,
    title: {
      'zh-CN': '该次家访目前不能这样变更',
      'zh-Hant': '該次家訪目前不能這樣變更',
      en: 'This cannot happen to the visit as it stands',
    },
  },
  'visit-filed-already': {
    status: 409,
    title: { 'zh-CN': '该次家访已经归档', 'zh-Hant': '該次家訪已經歸檔', en: 'The visit is filed already' },
  },
  'school-fact-final': {
    status: 409,
    title: { 'zh-CN': '该事项不能撤销', 'zh-Hant': '該事項不能撤銷', en: 'The fact cannot be retracted' },
  },
  'too-many-attachments': {
    status: 409,
    title: { 'zh-CN': '等待归档的照片过多', 'zh-Hant': '等待歸檔的照片過多', en: 'Too many photos wait for a record' },
  },
  'webhook-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该事件推送', 'zh-Hant': '沒有找到該事件推送', en: 'The webhook was not found' },
  },
  'webhook-delivery-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该推送记录', 'zh-Hant': '沒有找到該推送記錄', en: 'The delivery was not found' },
  },
  'webhook-delivery-not-dead': {
    status: 409,
    title: { 'zh-CN': '该事件无需重新发送', 'zh-Hant': '該事件無需重新發送', en: 'The delivery was not given up' },
  },
  'too-many-webhooks': {
    status: 409,
    title: { 'zh-CN': '事件推送数量已达上限', 'zh-Hant': '事件推送數量已達上限', en: 'The school has enough webhooks' },
  },
  'feed-not-found': {
    status: 404,
    title: { 'zh-CN': '没有找到该日历订阅', 'zh-Hant': '沒有找到該日曆訂閱', en: 'The calendar feed was not found' },
  },
  'too-many-feeds': {
    status: 409,
    title: { 'zh-CN': '日历订阅数量已达上限', 'zh-Hant': '日曆訂閱數量已達上限', en: 'You have enough calendar feeds' },
  },
  'version-not-current': {
    status: 412,
    title: {
      'zh-CN': '内容已被他人修改，请核对后再提交',
      'zh-Hant': '內容已被他人修改，請核對後再提交',
      en: 'Somebody has changed it in the meantime',
    },
  },
} as const satisfies Record<string, ProblemKind>;
