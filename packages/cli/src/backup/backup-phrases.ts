import type { BackupFault } from '@homevisit/server';
import type { Locale } from '@homevisit/sdk/model';

/** What `homevisit backup` and `homevisit restore` say, in one language. */
export interface BackupPhrases {
  readonly backup: string;
  readonly restore: string;
  readonly file: string;
  readonly data: string;
  readonly help: string;
  readonly written: (file: string, schools: number, rows: number) => string;
  readonly keepSafe: string;
  readonly restored: (location: string, schools: number, rows: number) => string;
  readonly noDatabase: (folder: string) => string;
  readonly database: (reason: string) => string;
  readonly fileExists: (file: string) => string;
  readonly fileNotReadable: (file: string) => string;
  readonly faults: Readonly<Record<BackupFault, string>>;
}

const phrases: Readonly<Record<Locale, BackupPhrases>> = {
  'zh-CN': {
    backup: '备份数据库中的全部学校数据',
    restore: '把备份恢复到空数据库',
    file: '备份文件，例如 homevisit.backup.gz',
    data: '数据文件夹；设置了 DATABASE_URL 时改用 PostgreSQL',
    help: '备份可以在 PGlite 文件夹与 PostgreSQL 之间互相恢复。数据文件夹正被服务使用时，请先停止服务。',
    written: (file, schools, rows) => `已备份到 ${file}：${schools} 所学校，${rows} 行。`,
    keepSafe: '备份含有全部敏感信息，且未加密，请像保管数据库一样保管。',
    restored: (location, schools, rows) => `已恢复到 ${location}：${schools} 所学校，${rows} 行。`,
    noDatabase: (folder) => `${folder} 中没有数据库。`,
    database: (reason) => `无法使用数据库：${reason}`,
    fileExists: (file) => `${file} 已经存在，不会被覆盖。`,
    fileNotReadable: (file) => `无法读取 ${file}。`,
    faults: {
      'not-a-backup': '该文件不是家访组件库的备份。',
      'other-version': '该备份由其他版本生成，请先用当时的版本恢复，再升级。',
      damaged: '备份已损坏或不完整，没有恢复任何内容。',
      'not-empty': '数据库中已有学校；备份只能恢复到空数据库。',
    },
  },
  'zh-Hant': {
    backup: '備份資料庫中的全部學校資料',
    restore: '把備份還原到空資料庫',
    file: '備份檔案，例如 homevisit.backup.gz',
    data: '資料資料夾；設定了 DATABASE_URL 時改用 PostgreSQL',
    help: '備份可以在 PGlite 資料夾與 PostgreSQL 之間互相還原。資料資料夾正被服務使用時，請先停止服務。',
    written: (file, schools, rows) => `已備份到 ${file}：${schools} 所學校，${rows} 列。`,
    keepSafe: '備份含有全部敏感資訊，且未加密，請像保管資料庫一樣保管。',
    restored: (location, schools, rows) => `已還原到 ${location}：${schools} 所學校，${rows} 列。`,
    noDatabase: (folder) => `${folder} 中沒有資料庫。`,
    database: (reason) => `無法使用資料庫：${reason}`,
    fileExists: (file) => `${file} 已經存在，不會被覆寫。`,
    fileNotReadable: (file) => `無法讀取 ${file}。`,
    faults: {
      'not-a-backup': '該檔案不是家訪元件庫的備份。',
      'other-version': '該備份由其他版本產生，請先用當時的版本還原，再升級。',
      damaged: '備份已損壞或不完整，沒有還原任何內容。',
      'not-empty': '資料庫中已有學校；備份只能還原到空資料庫。',
    },
  },
  en: {
    backup: 'back up everything that the database holds of every school',
    restore: 'restore a backup into an empty database',
    file: 'the backup, such as homevisit.backup.gz',
    data: 'data folder; with DATABASE_URL set, PostgreSQL is used instead',
    help: 'A backup of a PGlite folder can be restored into PostgreSQL and the other way round. Stop a server that uses the folder first.',
    written: (file, schools, rows) => `Backed up into ${file}: ${schools} schools, ${rows} rows.`,
    keepSafe: 'The backup holds all that is sensitive and is not encrypted: keep it like the database.',
    restored: (location, schools, rows) => `Restored into ${location}: ${schools} schools, ${rows} rows.`,
    noDatabase: (folder) => `There is no database in ${folder}.`,
    database: (reason) => `The database cannot be used: ${reason}`,
    fileExists: (file) => `${file} is there already and is not overwritten.`,
    fileNotReadable: (file) => `${file} cannot be read.`,
    faults: {
      'not-a-backup': 'The file is no backup of Homevisit Kit.',
      'other-version': 'The backup was made with another version: restore it with that one, then update.',
      damaged: 'The backup is damaged or incomplete; nothing was restored.',
      'not-empty': 'The database holds schools already; a backup is restored into an empty one.',
    },
  },
};

/** What the two commands say in a language. */
export function backupPhrasesIn(locale: Locale): BackupPhrases {
  return phrases[locale];
}
