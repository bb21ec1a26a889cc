import type { LocalizedText } from '@homevisit/sdk/model';

interface ProblemKind {
  readonly status: number;
  readonly title: LocalizedText;
}

/** Every kind of problem that this backend answers with: its HTTP status, and what it is called. */
export const PROBLEM_KINDS = {
  'body-malformed': {
    status: 400,
    title: {
      'zh-CN': '请求内容不是有效的 JSON',
      'zh-Hant': '請求內容不是有效的 JSON',
      en: 'The body is not valid JSON',
    },
  },
  'query-not-valid': {
    status: 400,
    title: { 'zh-CN': '查询参数无效', 'zh-Hant': '查詢參數無效', en: 'A query parameter is not valid' },
  },
  'idempotency-key-missing': {
    status: 400,
    title: {
      'zh-CN': '缺少 Idempotency-Key 请求头',
      'zh-Hant': '缺少 Idempotency-Key 請求標頭',
      en: 'The header Idempotency-Key is missing',
    },
  },
  'idempotency-key-not-valid': {
    status: 400,
    title: {
      'zh-CN': 'Idempotency-Key 请求头无效',
      'zh-Hant': 'Idempotency-Key 請求標頭無效',
      en: 'The header Idempotency-Key is not valid',
    },
  },
  'credentials-missing': {
    status: 401,
    title: { 'zh-CN': '请先登录', 'zh-Hant': '請先登入', en: 'Sign in first' },
  },
  'token-expired': {
    status: 401,
    title: { 'zh-CN': '登录已过期', 'zh-Hant': '登入已過期', en: 'The sign-in has expired' },
  },
  'token-not-valid': {
    status: 401,
    title: { 'zh-CN': '登录凭证无效', 'zh-Hant': '登入憑證無效', en: 'The token is not valid' },
  },
  'link-not-valid': {
    status: 401,
    title: { 'zh-CN': '链接无效或已过期', 'zh-Hant': '連結無效或已過期', en: 'The link is not valid or has expired' },
  },
  'link-expired': {
    status: 401,
    title: { 'zh-CN': '链接已过期', 'zh-Hant': '連結已過期', en: 'The link has expired' },
  },
  'link-revoked': {
    status: 401,
    title: { 'zh-CN': '链接已被学校停用', 'zh-Hant': '連結已被學校停用', en: 'The school has ended the link' },
  },
  'role-not-permitted': {
    status: 403,
    title: { 'zh-CN': '您的角色不能进行此操作', 'zh-Hant': '您的角色不能進行此操作', en: 'Your role may not do this' },
  },
  'person-not-on-staff': {
    status: 403,
    title: {
      'zh-CN': '您不在该校教职工名册中',
      'zh-Hant': '您不在該校教職工名冊中',
      en: 'You are not on the staff roster of this school',
    },
  },
  'subject-not-permitted': {
    status: 403,
    title: {
      'zh-CN': '您不能查看或记录其中的人员',
      'zh-Hant': '您不能檢視或記錄其中的人員',
      en: 'You may not see or record somebody who is named',
    },
  },
  'confirmation-not-asked': {
    status: 403,
    title: {
      'zh-CN': '无需您确认该次家访',
      'zh-Hant': '無需您確認該次家訪',
      en: 'Your confirmation of this visit is not asked for',
    },
  },
  'correction-not-permitted': {
    status: 403,
    title: { 'zh-CN': '您不能更正该次家访', 'zh-Hant': '您不能更正該次家訪', en: 'You may not correct this visit' },
  },
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
  'method-not-allowed': {
    status: 405,
    title: { 'zh-CN': '此地址不接受该方法', 'zh-Hant': '此位址不接受該方法', en: 'The method is not allowed here' },
  },
  'feedback-already-sent': {
    status: 409,
    title: { 'zh-CN': '反馈已经提交过', 'zh-Hant': '回饋已經提交過', en: 'Feedback was sent already' },
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
  'version-not-current': {
    status: 412,
    title: {
      'zh-CN': '内容已被他人修改，请核对后再提交',
      'zh-Hant': '內容已被他人修改，請核對後再提交',
      en: 'Somebody has changed it in the meantime',
    },
  },
  'body-too-large': {
    status: 413,
    title: { 'zh-CN': '请求内容过大', 'zh-Hant': '請求內容過大', en: 'The body is too large' },
  },
  'content-type-not-supported': {
    status: 415,
    title: {
      'zh-CN': '不接受这种内容类型',
      'zh-Hant': '不接受這種內容類型',
      en: 'This type of content is not accepted here',
    },
  },
  'body-not-valid': {
    status: 422,
    title: { 'zh-CN': '请求内容有误', 'zh-Hant': '請求內容有誤', en: 'The body is not valid' },
  },
  'picture-not-readable': {
    status: 422,
    title: { 'zh-CN': '照片格式无法识别', 'zh-Hant': '照片格式無法識別', en: 'The bytes are no picture that is taken' },
  },
  'visit-not-acceptable': {
    status: 422,
    title: { 'zh-CN': '家访记录有误', 'zh-Hant': '家訪記錄有誤', en: 'The visit record has faults' },
  },
  'family-not-named': {
    status: 422,
    title: {
      'zh-CN': '此次家访涉及多个家庭，请指明其中一个',
      'zh-Hant': '此次家訪涉及多個家庭，請指明其中一個',
      en: 'The visit was to several families: name one',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      'zh-CN': '同一 Idempotency-Key 已用于不同内容',
      'zh-Hant': '同一 Idempotency-Key 已用於不同內容',
      en: 'The Idempotency-Key was used with another body',
    },
  },
  'version-missing': {
    status: 428,
    title: {
      'zh-CN': '缺少 If-Match 请求头',
      'zh-Hant': '缺少 If-Match 請求標頭',
      en: 'The header If-Match is missing',
    },
  },
  'too-many-attempts': {
    status: 429,
    title: { 'zh-CN': '尝试次数过多，请稍后再试', 'zh-Hant': '嘗試次數過多，請稍後再試', en: 'Too many attempts' },
  },
  unexpected: {
    status: 500,
    title: { 'zh-CN': '服务器出错', 'zh-Hant': '伺服器出錯', en: 'The server failed' },
  },
  'identity-provider-unavailable': {
    status: 503,
    title: { 'zh-CN': '暂时无法核验登录', 'zh-Hant': '暫時無法核驗登入', en: 'The sign-in cannot be verified now' },
  },
  'database-unavailable': {
    status: 503,
    title: { 'zh-CN': '数据库暂时不可用', 'zh-Hant': '資料庫暫時不可用', en: 'The database is not available now' },
  },
} as const satisfies Record<string, ProblemKind>;

/** Stable code of a problem. */
export type ProblemCode = keyof typeof PROBLEM_KINDS;
