import { faults } from './zh-CN-faults.js';
import type { RosterPhrases } from './roster-phrases.js';

/** What an import says in Simplified Chinese. */
export const phrases: RosterPhrases = {
  severity: { error: '错误', warning: '提醒' },
  place: ({ line, column }) =>
    [
      line === undefined ? '' : `第 ${line} 行`,
      column && column.index > 0 ? `第 ${column.index} 列${column.name === '' ? '' : `（${column.name}）`}` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  found: {
    empty: () => '空',
    text: ({ length }) => `${length} 个字符的文本`,
    date: ({ form }) => phrases.dateForms[form],
    word: ({ word }) => `“${word}”`,
    header: ({ header }) => `列名“${header}”`,
    'unknown-identifier': () => '未知的编号',
    'identifier-of-deleted': () => '已标记删除的编号',
    'repeated-identifier': () => '重复的编号',
    fields: ({ count }) => `${count} 个字段`,
  },
  dateForms: {
    'd/m/yyyy': '日/月/年 或 月/日/年 形式的日期',
    'yyyy/m/d': '年/月/日 形式的日期',
    'yyyy.m.d': '年.月.日 形式的日期',
    'yyyy-m-d': '月或日没有补零的日期',
    yyyymmdd: '没有分隔的八位日期',
    yyyy年m月d日: '“年月日”形式的日期',
    'date-and-time': '带时间的日期',
    'spreadsheet-number': '表格软件的日期序号',
    'no-such-day': '不存在的日期',
  },
  expected: {
    date: () => 'YYYY-MM-DD，例如 2026-09-01',
    boolean: () => 'true 或 false',
    year: () => '四位年份，例如 2027',
    'not-empty': () => '不能为空',
    'one-of': ({ words }) => words.join('、'),
    header: ({ header }) => `列名 ${header}`,
    'identifier-of': ({ file }) => `${file} 中已有的编号`,
    fields: ({ count }) => `${count} 个字段，与表头相同`,
    'at-most-characters': ({ count }) => `不超过 ${count} 个字符`,
    'not-before': ({ column }) => `不早于 ${column}`,
    'utf-8': () => 'UTF-8 编码',
    'only-once': () => '每个编号只出现一次',
  },
  faults,
  kinds: {
    orgs: '机构',
    academicSessions: '学年与学期',
    classes: '班级',
    people: '人员',
    roles: '角色',
    enrollments: '班级成员',
    relationships: '监护关系',
    attentionFlags: '重点关注',
    families: '家庭',
  },
};
