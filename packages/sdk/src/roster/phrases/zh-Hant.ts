import { faults } from './zh-Hant-faults.js';
import type { RosterPhrases } from './roster-phrases.js';

/** What an import says in Traditional Chinese. */
export const phrases: RosterPhrases = {
  severity: { error: '錯誤', warning: '提醒' },
  place: ({ line, column }) =>
    [
      line === undefined ? '' : `第 ${line} 行`,
      column && column.index > 0 ? `第 ${column.index} 欄${column.name === '' ? '' : `（${column.name}）`}` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  found: {
    empty: () => '空',
    text: ({ length }) => `${length} 個字元的文字`,
    date: ({ form }) => phrases.dateForms[form],
    word: ({ word }) => `「${word}」`,
    header: ({ header }) => `欄名「${header}」`,
    'unknown-identifier': () => '未知的編號',
    'identifier-of-deleted': () => '已標記刪除的編號',
    'repeated-identifier': () => '重複的編號',
    fields: ({ count }) => `${count} 個欄位`,
  },
  dateForms: {
    'd/m/yyyy': '日/月/年 或 月/日/年 形式的日期',
    'yyyy/m/d': '年/月/日 形式的日期',
    'yyyy.m.d': '年.月.日 形式的日期',
    'yyyy-m-d': '月或日沒有補零的日期',
    yyyymmdd: '沒有分隔的八位日期',
    yyyy年m月d日: '「年月日」形式的日期',
    'date-and-time': '帶時間的日期',
    'spreadsheet-number': '試算表軟體的日期序號',
    'no-such-day': '不存在的日期',
  },
  expected: {
    date: () => 'YYYY-MM-DD，例如 2026-09-01',
    boolean: () => 'true 或 false',
    year: () => '四位年份，例如 2027',
    'not-empty': () => '不能為空',
    'one-of': ({ words }) => words.join('、'),
    header: ({ header }) => `欄名 ${header}`,
    'identifier-of': ({ file }) => `${file} 中已有的編號`,
    fields: ({ count }) => `${count} 個欄位，與表頭相同`,
    'at-most-characters': ({ count }) => `不超過 ${count} 個字元`,
    'not-before': ({ column }) => `不早於 ${column}`,
    'utf-8': () => 'UTF-8 編碼',
    'only-once': () => '每個編號只出現一次',
  },
  faults,
  kinds: {
    orgs: '機構',
    academicSessions: '學年與學期',
    classes: '班級',
    people: '人員',
    roles: '角色',
    enrollments: '班級成員',
    relationships: '監護關係',
    attentionFlags: '重點關注',
    families: '家庭',
  },
};
