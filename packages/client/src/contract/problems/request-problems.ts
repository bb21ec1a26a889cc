import type { ProblemKind } from './problem-kind.js';

/** Problems of the request itself, whoever sends it. */
export const requestProblems = {
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
  'method-not-allowed': {
    status: 405,
    title: { 'zh-CN': '此地址不接受该方法', 'zh-Hant': '此位址不接受該方法', en: 'The method is not allowed here' },
  },
  'answer-type-not-acceptable': {
    status: 406,
    title: {
      'zh-CN': '无法以所要求的类型或版本作答',
      'zh-Hant': '無法以所要求的類型或版本作答',
      en: 'There is no answer of the type or version that is asked for',
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
  'archive-not-readable': {
    status: 422,
    title: {
      'zh-CN': '压缩包无法读取，或解压后过大',
      'zh-Hant': '壓縮檔無法讀取，或解壓後過大',
      en: 'The archive cannot be read, or is too large unpacked',
    },
  },
  'roster-of-another-school': {
    status: 422,
    title: {
      'zh-CN': '名册中没有本校',
      'zh-Hant': '名冊中沒有本校',
      en: 'The school is not in the roster',
    },
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
  'webhook-target-not-allowed': {
    status: 422,
    title: {
      'zh-CN': '不允许向该地址推送事件',
      'zh-Hant': '不允許向該位址推送事件',
      en: 'Webhooks may not be sent to the address',
    },
  },
  'grant-not-acceptable': {
    status: 422,
    title: { 'zh-CN': '授权内容不符合要求', 'zh-Hant': '授權內容不符合要求', en: 'The grant is not acceptable' },
  },
} as const satisfies Record<string, ProblemKind>;
