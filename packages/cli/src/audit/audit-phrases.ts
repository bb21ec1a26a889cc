import type { Locale } from '@homevisit/sdk/model';
import type { ChainedTable } from '@homevisit/server';

/** What `homevisit audit` says, in one language. */
export interface AuditPhrases {
  readonly description: string;
  readonly verify: string;
  readonly export: string;
  readonly file: string;
  readonly year: string;
  readonly data: string;
  readonly school: string;
  readonly head: string;
  readonly help: string;
  readonly tables: Readonly<Record<ChainedTable, string>>;
  readonly holds: (table: string, entries: number) => string;
  /** Of a chain that holds: how many entries were redacted. */
  readonly redacted: (entries: number) => string;
  readonly missing: (table: string, position: number) => string;
  readonly altered: (table: string, position: number) => string;
  readonly cutOff: (table: string) => string;
  readonly headOf: (head: string) => string;
  readonly notAHead: string;
  readonly notAYear: string;
  readonly fileExists: (file: string) => string;
  readonly noSchool: (school: string) => string;
  readonly exported: (table: string, entries: number) => string;
  readonly noDatabase: (folder: string) => string;
  readonly database: (reason: string) => string;
}

const PHRASES: Readonly<Record<Locale, AuditPhrases>> = {
  'zh-CN': {
    description: '核查查阅记录和家访归档记录',
    verify: '重新计算各条记录的哈希链，查出被改动、删除或插入的记录',
    export: '导出一年的查阅、归档、授权和删除记录（不含任何文字内容），每行一个 JSON',
    file: '要写入的文件',
    year: '公历年份，按学校所在时区',
    data: '参考后端的数据库文件夹（设置了 DATABASE_URL 时不使用）',
    school: '学校标识',
    head: '上次核查输出的链头，如 access_log=…，可写多个',
    help: '链头请保存在数据库之外：末尾的记录被整段删除时，只有与以前的链头比对才能发现。',
    tables: {
      access_log: '查阅记录',
      visit_event: '家访归档记录',
      access_grant_step: '授权记录',
      access_grant_use: '凭授权查阅的记录',
      erasure: '删除记录',
    },
    holds: (table, entries) => `${table}：${entries} 条，完整。`,
    redacted: (entries) => `  其中 ${entries} 条的文字已按删除记录删除。`,
    missing: (table, position) => `${table}：缺少第 ${position} 条。`,
    altered: (table, position) => `${table}：第 ${position} 条被改动。`,
    cutOff: (table) => `${table}：以前的链头已不在链中，末尾的记录被删除。`,
    headOf: (head) => `  链头 ${head}`,
    notAHead: '链头要写成 access_log=… 这样，后面是 64 位十六进制数。',
    notAYear: '年份要写成四位数字，如 2026。',
    fileExists: (file) => `${file} 已存在。`,
    noSchool: (school) => `数据库中没有学校 ${school}。`,
    exported: (table, entries) => `${table}：${entries} 条。`,
    noDatabase: (folder) => `${folder} 中没有数据库。`,
    database: (reason) => `无法使用数据库：${reason}`,
  },
  'zh-Hant': {
    description: '核查查閱記錄和家訪歸檔記錄',
    verify: '重新計算各條記錄的雜湊鏈，查出被改動、刪除或插入的記錄',
    export: '匯出一年的查閱、歸檔、授權和刪除記錄（不含任何文字內容），每行一個 JSON',
    file: '要寫入的檔案',
    year: '公曆年份，按學校所在時區',
    data: '參考後端的資料庫資料夾（設定了 DATABASE_URL 時不使用）',
    school: '學校識別碼',
    head: '上次核查輸出的鏈頭，如 access_log=…，可寫多個',
    help: '鏈頭請保存在資料庫之外：末尾的記錄被整段刪除時，只有與以前的鏈頭比對才能發現。',
    tables: {
      access_log: '查閱記錄',
      visit_event: '家訪歸檔記錄',
      access_grant_step: '授權記錄',
      access_grant_use: '憑授權查閱的記錄',
      erasure: '刪除記錄',
    },
    holds: (table, entries) => `${table}：${entries} 條，完整。`,
    redacted: (entries) => `  其中 ${entries} 條的文字已按刪除記錄刪除。`,
    missing: (table, position) => `${table}：缺少第 ${position} 條。`,
    altered: (table, position) => `${table}：第 ${position} 條被改動。`,
    cutOff: (table) => `${table}：以前的鏈頭已不在鏈中，末尾的記錄被刪除。`,
    headOf: (head) => `  鏈頭 ${head}`,
    notAHead: '鏈頭要寫成 access_log=… 這樣，後面是 64 位十六進位數。',
    notAYear: '年份要寫成四位數字，如 2026。',
    fileExists: (file) => `${file} 已存在。`,
    noSchool: (school) => `資料庫中沒有學校 ${school}。`,
    exported: (table, entries) => `${table}：${entries} 條。`,
    noDatabase: (folder) => `${folder} 中沒有資料庫。`,
    database: (reason) => `無法使用資料庫：${reason}`,
  },
  en: {
    description: 'check the access log and the events of filed visits',
    verify: 'recompute the hash chains and find entries that were changed, taken out or put in',
    export:
      'write a year of looks, filed records, grants and erasures, without a text of any record, a line of JSON each',
    file: 'file to be written',
    year: 'calendar year, as it is at the school',
    data: 'database folder of the reference backend (not used where DATABASE_URL is set)',
    school: 'id of the school',
    head: 'head of an earlier check, such as access_log=…; may be given for each chain',
    help: 'Keep the heads outside of the database: that entries were cut off at the end shows only beside an earlier head.',
    tables: {
      access_log: 'Access log',
      visit_event: 'Events of filed visits',
      access_grant_step: 'Access grants',
      access_grant_use: 'Looks owed to grants',
      erasure: 'Erasures',
    },
    holds: (table, entries) => `${table}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, unbroken.`,
    redacted: (entries) => `  The texts of ${entries} of them were erased, as the erasures say.`,
    missing: (table, position) => `${table}: entry ${position} is missing.`,
    altered: (table, position) => `${table}: entry ${position} was changed.`,
    cutOff: (table) => `${table}: the earlier head is no longer in the chain; entries were cut off at its end.`,
    headOf: (head) => `  head ${head}`,
    notAHead: 'A head is written like access_log=…, followed by 64 hexadecimal digits.',
    notAYear: 'A year is written with four digits, such as 2026.',
    fileExists: (file) => `${file} is there already.`,
    noSchool: (school) => `There is no school ${school} in the database.`,
    exported: (table, entries) => `${table}: ${entries} ${entries === 1 ? 'entry' : 'entries'}.`,
    noDatabase: (folder) => `There is no database in ${folder}.`,
    database: (reason) => `The database cannot be used: ${reason}`,
  },
};

/** What `homevisit audit` says in a language. */
export function auditPhrasesIn(language: Locale): AuditPhrases {
  return PHRASES[language];
}
