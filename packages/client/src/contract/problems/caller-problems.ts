import type { ProblemKind } from './problem-kind.js';

/** Problems of who is calling. */
export const callerProblems = {
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
  'grant-not-permitted': {
    status: 403,
    title: {
      'zh-CN': '您不能这样处理该授权',
      'zh-Hant': '您不能這樣處理該授權',
      en: 'You may not do this about access',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { 'zh-CN': '请求过于频繁，请稍后再试', 'zh-Hant': '請求過於頻繁，請稍後再試', en: 'Too many requests' },
  },
  'too-many-attempts': {
    status: 429,
    title: { 'zh-CN': '尝试次数过多，请稍后再试', 'zh-Hant': '嘗試次數過多，請稍後再試', en: 'Too many attempts' },
  },
} as const satisfies Record<string, ProblemKind>;
