import type { PolicyPhrases } from './policy-phrases.js';

/** The words of `homevisit policy`, in Traditional Chinese. */
export const zhHant: PolicyPhrases = {
  description: '檢查、測試和解釋政策包',
  check: '檢查政策包：格式、用詞、引用、層級、分檔的空檔和重疊、互相矛盾、放寬上級要求、公佈的數字、原文變動、缺少用例',
  test: '執行政策包的用例',
  explain: '用文字解釋一條規定',
  paths: '政策包檔案，或含有政策包的資料夾',
  pack: '政策包檔案，或包的代號',
  clause: '條款代號',
  sources: '存放文件原文的資料夾',
  vectors: '用例檔案（YAML 或 JSON）；不寫則用政策包旁邊的',
  json: '輸出 JSON',
  severities: { error: '錯誤', warning: '提醒' },
  problems: {
    'not-found': () => '沒有這個檔案或資料夾',
    syntax: (detail) => `不是合法的 YAML 或 JSON：${detail}`,
    'unknown-format': (detail) =>
      `format 是 ${detail}；第一行應為 format: homevisit-policy/1（政策包）或 format: homevisit-vectors/1（用例）`,
    'no-packs': () => '這裡沒有政策包（format: homevisit-policy/1）',
  },
  clauses: (count) => `${count} 條`,
  vectorCount: (count) => `${count} 個用例`,
  checked: (errors, warnings) => `檢查完畢：${errors} 個錯誤，${warnings} 個提醒。`,
  tested: (passed, failed) => `用例：${passed} 個通過，${failed} 個不符。`,
  noVectors: '沒有用例可執行：寫在政策包旁邊（format: homevisit-vectors/1），或用 --vectors 指明檔案。',
  part: '項目',
  expected: '應為',
  actual: '實為',
  nothing: '（無）',
  missingVerdict: (expected) => `應有結論 ${expected}，但沒有`,
  extraVerdict: (actual) => `另有結論 ${actual}：一並寫出，或為每條預期寫明 period，其他週期就不核對`,
  because: '說明',
  source: '出處',
  characters: (start, end) => `第 ${start}–${end} 個字元`,
  interpretation: '理解',
  unknownClause: (clause, known) => `沒有條款 ${clause}。有：${known.join('、')}`,
};
