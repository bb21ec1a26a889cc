import type { Locale } from '@homevisit/sdk/model';
import type { ChainedTable } from '@homevisit/server';

/** What `homevisit audit` says, in one language. */
export interface AuditPhrases {
  readonly description: string;
  readonly verify: string;
  readonly data: string;
  readonly school: string;
  readonly head: string;
  readonly help: string;
  readonly tables: Readonly<Record<ChainedTable, string>>;
  readonly holds: (table: string, entries: number) => string;
  readonly missing: (table: string, position: number) => string;
  readonly altered: (table: string, position: number) => string;
  readonly cutOff: (table: string) => string;
  readonly headOf: (head: string) => string;
  readonly notAHead: string;
  readonly noDatabase: (folder: string) => string;
  readonly database: (reason: string) => string;
}

const PHRASES: Readonly<Record<Locale, AuditPhrases>> = {
  'zh-CN': {
    description: '核查查阅记录和家访归档记录',
    verify: '重新计算各条记录的哈希链，查出被改动、删除或插入的记录',
    data: '参考后端的数据库文件夹（设置了 DATABASE_URL 时不使用）',
    school: '学校标识',
    head: '上次核查输出的链头，如 access_log=…，可写多个',
    help: '链头请保存在数据库之外：末尾的记录被整段删除时，只有与以前的链头比对才能发现。',
    tables: { access_log: '查阅记录', visit_event: '家访归档记录' },
    holds: (table, entries) => `${table}：${entries} 条，完整。`,
    missing: (table, position) => `${table}：缺少第 ${position} 条。`,
    altered: (table, position) => `${table}：第 ${position} 条被改动。`,
    cutOff: (table) => `${table}：以前的链头已不在链中，末尾的记录被删除。`,
    headOf: (head) => `  链头 ${head}`,
    notAHead: '链头要写成 access_log=… 或 visit_event=…，后面是 64 位十六进制数。',
    noDatabase: (folder) => `${folder} 中没有数据库。`,
    database: (reason) => `无法使用数据库：${reason}`,
  },
  'zh-Hant': {
    description: '核查查閱記錄和家訪歸檔記錄',
    verify: '重新計算各條記錄的雜湊鏈，查出被改動、刪除或插入的記錄',
    data: '參考後端的資料庫資料夾（設定了 DATABASE_URL 時不使用）',
    school: '學校識別碼',
    head: '上次核查輸出的鏈頭，如 access_log=…，可寫多個',
    help: '鏈頭請保存在資料庫之外：末尾的記錄被整段刪除時，只有與以前的鏈頭比對才能發現。',
    tables: { access_log: '查閱記錄', visit_event: '家訪歸檔記錄' },
    holds: (table, entries) => `${table}：${entries} 條，完整。`,
    missing: (table, position) => `${table}：缺少第 ${position} 條。`,
    altered: (table, position) => `${table}：第 ${position} 條被改動。`,
    cutOff: (table) => `${table}：以前的鏈頭已不在鏈中，末尾的記錄被刪除。`,
    headOf: (head) => `  鏈頭 ${head}`,
    notAHead: '鏈頭要寫成 access_log=… 或 visit_event=…，後面是 64 位十六進位數。',
    noDatabase: (folder) => `${folder} 中沒有資料庫。`,
    database: (reason) => `無法使用資料庫：${reason}`,
  },
  en: {
    description: 'check the access log and the events of filed visits',
    verify: 'recompute the hash chains and find entries that were changed, taken out or put in',
    data: 'database folder of the reference backend (not used where DATABASE_URL is set)',
    school: 'id of the school',
    head: 'head of an earlier check, such as access_log=…; may be given for each chain',
    help: 'Keep the heads outside of the database: that entries were cut off at the end shows only beside an earlier head.',
    tables: { access_log: 'Access log', visit_event: 'Events of filed visits' },
    holds: (table, entries) => `${table}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, unbroken.`,
    missing: (table, position) => `${table}: entry ${position} is missing.`,
    altered: (table, position) => `${table}: entry ${position} was changed.`,
    cutOff: (table) => `${table}: the earlier head is no longer in the chain; entries were cut off at its end.`,
    headOf: (head) => `  head ${head}`,
    notAHead: 'A head is written as access_log=… or visit_event=…, followed by 64 hexadecimal digits.',
    noDatabase: (folder) => `There is no database in ${folder}.`,
    database: (reason) => `The database cannot be used: ${reason}`,
  },
};

/** What `homevisit audit` says in a language. */
export function auditPhrasesIn(language: Locale): AuditPhrases {
  return PHRASES[language];
}
