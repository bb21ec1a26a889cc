import type { Locale } from '@homevisit/sdk/model';
import type { RetainedClass } from '@homevisit/server';
import type { SettingsPhrases } from '../settings-in.js';

/** What `homevisit retention` says, in one language. */
export interface RetentionPhrases extends SettingsPhrases {
  readonly description: string;
  readonly run: string;
  readonly data: string;
  readonly periods: string;
  readonly school: string;
  readonly dryRun: string;
  readonly help: string;
  readonly classes: Readonly<Record<RetainedClass, string>>;
  readonly ofSchool: (school: string) => string;
  readonly erased: (kind: string, count: number) => string;
  readonly wouldErase: (kind: string, count: number) => string;
  readonly failed: (count: number) => string;
  readonly noSchools: string;
  readonly noDatabase: (folder: string) => string;
  readonly database: (reason: string) => string;
  readonly erasing: (file: string) => string;
}

const EXAMPLE = '{ "photos": 365, "visitNotes": 1095, "planNotes": 365, "familyWords": 1095 }';

const PHRASES: Readonly<Record<Locale, RetentionPhrases>> = {
  'zh-CN': {
    description: '按保存期限删除数据',
    run: '删除超过保存期限的照片和文字，每次删除都有记录，哈希链保持完整',
    data: '参考后端的数据库文件夹（设置了 DATABASE_URL 时不使用）',
    periods: '各类数据保存天数的文件（JSON）',
    school: '只处理这所学校',
    dryRun: '只说明将删除多少，不删除',
    help: `期限由学校规定，没有写的一类一直保存。例如：${EXAMPLE}`,
    classes: {
      photos: '照片',
      visitNotes: '家访记录的文字',
      planNotes: '家访安排的文字',
      familyWords: '家庭的反馈和诉求',
      endedLinks: '失效的链接',
      webhookDeliveries: '事件推送记录',
    },
    ofSchool: (school) => `${school}：`,
    erased: (kind, count) => `  ${kind}：已删除 ${count} 项。`,
    wouldErase: (kind, count) => `  ${kind}：将删除 ${count} 项。`,
    failed: (count) => `  有 ${count} 项未能删除，下次会再试。`,
    noSchools: '数据库中没有学校。',
    noDatabase: (folder) => `${folder} 中没有数据库。`,
    database: (reason) => `无法使用数据库：${reason}`,
    noFile: (file) => `无法读取 ${file}。`,
    notValid: (file, places) => `${file} 的内容有误：${places}。例如：${EXAMPLE}`,
    erasing: (file) => `每天按 ${file} 删除过期内容。`,
  },
  'zh-Hant': {
    description: '按保存期限刪除資料',
    run: '刪除超過保存期限的照片和文字，每次刪除都有記錄，雜湊鏈保持完整',
    data: '參考後端的資料庫資料夾（設定了 DATABASE_URL 時不使用）',
    periods: '各類資料保存天數的檔案（JSON）',
    school: '只處理這所學校',
    dryRun: '只說明將刪除多少，不刪除',
    help: `期限由學校規定，沒有寫的一類一直保存。例如：${EXAMPLE}`,
    classes: {
      photos: '照片',
      visitNotes: '家訪記錄的文字',
      planNotes: '家訪安排的文字',
      familyWords: '家庭的回饋和訴求',
      endedLinks: '失效的連結',
      webhookDeliveries: '事件推送記錄',
    },
    ofSchool: (school) => `${school}：`,
    erased: (kind, count) => `  ${kind}：已刪除 ${count} 項。`,
    wouldErase: (kind, count) => `  ${kind}：將刪除 ${count} 項。`,
    failed: (count) => `  有 ${count} 項未能刪除，下次會再試。`,
    noSchools: '資料庫中沒有學校。',
    noDatabase: (folder) => `${folder} 中沒有資料庫。`,
    database: (reason) => `無法使用資料庫：${reason}`,
    noFile: (file) => `無法讀取 ${file}。`,
    notValid: (file, places) => `${file} 的內容有誤：${places}。例如：${EXAMPLE}`,
    erasing: (file) => `每天按 ${file} 刪除過期內容。`,
  },
  en: {
    description: 'erase data that are older than their period',
    run: 'erase photos and texts that are older than their period; each erasure is noted, and the chains stay whole',
    data: 'database folder of the reference backend (not used where DATABASE_URL is set)',
    periods: 'JSON file of the days that each kind of data is kept',
    school: 'only this school',
    dryRun: 'say only how much would be erased',
    help: `The school says how long; a kind that is left out is kept. For example: ${EXAMPLE}`,
    classes: {
      photos: 'Photos',
      visitNotes: 'Texts of records',
      planNotes: 'Texts of plans',
      familyWords: 'Feedback and requests of families',
      endedLinks: 'Links that have ended',
      webhookDeliveries: 'Deliveries of webhooks',
    },
    ofSchool: (school) => `${school}:`,
    erased: (kind, count) => `  ${kind}: ${count} erased.`,
    wouldErase: (kind, count) => `  ${kind}: ${count} would be erased.`,
    failed: (count) => `  ${count} could not be erased, and will be tried again.`,
    noSchools: 'There is no school in the database.',
    noDatabase: (folder) => `There is no database in ${folder}.`,
    database: (reason) => `The database cannot be used: ${reason}`,
    noFile: (file) => `${file} cannot be read.`,
    notValid: (file, places) => `${file} has faults: ${places}. For example: ${EXAMPLE}`,
    erasing: (file) => `What is older than ${file} says is erased once a day.`,
  },
};

/** What `homevisit retention` says in a language. */
export function retentionPhrasesIn(language: Locale): RetentionPhrases {
  return PHRASES[language];
}
