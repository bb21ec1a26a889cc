import type { OperationNote } from './operation-note.js';

/** Imports of the school's roster. */
export const importNotes = {
  importRoster: {
    tag: 'imports',
    summary: { en: 'Bring the roster to what files say', 'zh-CN': '导入学校名册' },
    description:
      'A ZIP archive of OneRoster 1.1 or 1.2 CSV, or of School Data Sync v2.1. Everything is checked before anything is stored; files with errors leave the roster as it is, and are answered as `refused`. The same files a second time change nothing.',
    problems: ['archive-not-readable', 'roster-of-another-school', 'import-under-way'],
  },
  listImports: {
    tag: 'imports',
    summary: { en: 'Imports of the roster, the latest first', 'zh-CN': '名册导入记录' },
    problems: [],
  },
  getImport: {
    tag: 'imports',
    summary: { en: 'An import of the roster', 'zh-CN': '一次名册导入' },
    problems: ['import-not-found'],
  },
  listImportFaults: {
    tag: 'imports',
    summary: { en: 'What is wrong with imported files', 'zh-CN': '导入文件中的问题' },
    description: 'The first thousand, each with file, line and column, and never with what stands there.',
    problems: ['import-not-found'],
  },
} as const satisfies Record<string, OperationNote>;
