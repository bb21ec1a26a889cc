import type { PolicyPhrases } from './policy-phrases.js';

/** The words of `homevisit policy`, in Simplified Chinese. */
export const zhHans: PolicyPhrases = {
  description: '检查、测试和解释政策包',
  check: '检查政策包：格式、用词、引用、层级、分档的空档和重叠、互相矛盾、放宽上级要求、公布的数字、原文变动、缺少用例',
  test: '运行政策包的用例',
  explain: '用文字解释一条规定',
  paths: '政策包文件，或含有政策包的文件夹',
  pack: '政策包文件，或包的代号',
  clause: '条款代号',
  sources: '存放文件原文的文件夹',
  vectors: '用例文件（YAML 或 JSON）；不写则用政策包旁边的',
  json: '输出 JSON',
  severities: { error: '错误', warning: '提醒' },
  problems: {
    'not-found': () => '没有这个文件或文件夹',
    syntax: (detail) => `不是合法的 YAML 或 JSON：${detail}`,
    'unknown-format': (detail) =>
      `format 是 ${detail}；第一行应为 format: homevisit-policy/1（政策包）或 format: homevisit-vectors/1（用例）`,
    'no-packs': () => '这里没有政策包（format: homevisit-policy/1）',
  },
  clauses: (count) => `${count} 条`,
  vectorCount: (count) => `${count} 个用例`,
  checked: (errors, warnings) => `检查完毕：${errors} 个错误，${warnings} 个提醒。`,
  tested: (passed, failed) => `用例：${passed} 个通过，${failed} 个不符。`,
  noVectors: '没有用例可运行：写在政策包旁边（format: homevisit-vectors/1），或用 --vectors 指明文件。',
  part: '项目',
  expected: '应为',
  actual: '实为',
  nothing: '（无）',
  missingVerdict: (expected) => `应有结论 ${expected}，但没有`,
  extraVerdict: (actual) => `另有结论 ${actual}：一并写出，或为每条预期写明 period，其他周期就不核对`,
  because: '说明',
  source: '出处',
  characters: (start, end) => `第 ${start}–${end} 个字符`,
  interpretation: '理解',
  unknownClause: (clause, known) => `没有条款 ${clause}。有：${known.join('、')}`,
};
