import type { Locale } from '@homevisit/sdk/model';

/** Every word and sentence of `homevisit explain` in one language. */
export interface ExplainPhrases {
  readonly description: string;
  readonly data: string;
  readonly student: string;
  readonly asOf: string;
  readonly policies: string;
  readonly json: string;
  readonly noStudent: (id: string) => string;
  readonly noDate: (text: string) => string;
  readonly heading: (student: string, moment: string) => string;
  readonly documents: (titles: readonly string[]) => string;
  readonly duties: string;
  readonly visits: string;
  readonly nothing: string;
  readonly evidence: string;
  readonly basis: string;
  readonly applied: string;
  readonly interpretation: string;
  readonly changes: string;
  readonly consequence: string;
  readonly counted: (met: number, all: number) => string;
}

const zhHans: ExplainPhrases = {
  description: '逐条说明一名学生的家访职责：状态、期限、依据和出处',
  data: '数据文件夹（OneRoster 文件和 homevisit.json）',
  student: '学生的 sourcedId',
  asOf: '截至日期 YYYY-MM-DD，或带时区的时刻',
  policies: '改用哪个地方的文件',
  json: '输出 JSON',
  noStudent: (id) => `数据中没有学生 ${id}。请使用 users.csv 中的 sourcedId。`,
  noDate: (text) => `“${text}”不是日期。请写成 2026-11-22，或 2026-11-22T10:00:00+08:00。`,
  heading: (student, moment) => `学生 ${student}，截至 ${moment}`,
  documents: (titles) => `适用文件：${titles.join('、')}`,
  duties: '职责',
  visits: '每次家访',
  nothing: '没有适用的职责。',
  evidence: '已由以下家访完成',
  basis: '依据',
  applied: '因此算数',
  interpretation: '理解',
  changes: '怎样会不同',
  consequence: '文件所说的后果',
  counted: (met, all) => `共 ${all} 项，已完成 ${met} 项。`,
};

const zhHant: ExplainPhrases = {
  description: '逐條說明一名學生的家訪職責：狀態、期限、依據和出處',
  data: '資料資料夾（OneRoster 檔案和 homevisit.json）',
  student: '學生的 sourcedId',
  asOf: '截至日期 YYYY-MM-DD，或帶時區的時刻',
  policies: '改用哪個地方的文件',
  json: '輸出 JSON',
  noStudent: (id) => `資料中沒有學生 ${id}。請使用 users.csv 中的 sourcedId。`,
  noDate: (text) => `「${text}」不是日期。請寫成 2026-11-22，或 2026-11-22T10:00:00+08:00。`,
  heading: (student, moment) => `學生 ${student}，截至 ${moment}`,
  documents: (titles) => `適用文件：${titles.join('、')}`,
  duties: '職責',
  visits: '每次家訪',
  nothing: '沒有適用的職責。',
  evidence: '已由以下家訪完成',
  basis: '依據',
  applied: '因此算數',
  interpretation: '理解',
  changes: '怎樣會不同',
  consequence: '文件所說的後果',
  counted: (met, all) => `共 ${all} 項，已完成 ${met} 項。`,
};

const en: ExplainPhrases = {
  description: 'explain each duty towards one student: status, due date, evidence and source',
  data: 'data folder (OneRoster files and homevisit.json)',
  student: 'sourcedId of the student',
  asOf: 'day YYYY-MM-DD, or a moment with offset',
  policies: 'take the documents of another place',
  json: 'print JSON',
  noStudent: (id) => `There is no student ${id} in the data. Use a sourcedId of users.csv.`,
  noDate: (text) => `"${text}" is no date. Write 2026-11-22, or 2026-11-22T10:00:00+08:00.`,
  heading: (student, moment) => `Student ${student}, as of ${moment}`,
  documents: (titles) => `Documents: ${titles.join('; ')}`,
  duties: 'Duties',
  visits: 'Each visit',
  nothing: 'No duty applies.',
  evidence: 'answered by',
  basis: 'source',
  applied: 'counts because of',
  interpretation: 'interpretation',
  changes: 'What would change it',
  consequence: 'What the document says follows',
  counted: (met, all) => `${met} of ${all} done.`,
};

/** The words of `homevisit explain`, by language. */
export const explainPhrases: Readonly<Record<Locale, ExplainPhrases>> = { 'zh-CN': zhHans, 'zh-Hant': zhHant, en };
