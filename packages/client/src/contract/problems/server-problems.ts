import type { ProblemKind } from './problem-kind.js';

/** Failures on the side of the backend. */
export const serverProblems = {
  unexpected: {
    status: 500,
    title: { 'zh-CN': '服务器出错', 'zh-Hant': '伺服器出錯', en: 'The server failed' },
  },
  'webhooks-not-set-up': {
    status: 501,
    title: { 'zh-CN': '服务器未启用事件推送', 'zh-Hant': '伺服器未啟用事件推送', en: 'The server sends no webhooks' },
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
