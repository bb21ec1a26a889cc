import type { Locale } from '@homevisit/sdk/model';
import type { PolicyFinding } from '@homevisit/sdk/policy/check';
import type { FileProblem } from './pack-files.js';

type FindingSentence = (values: PolicyFinding['values']) => { readonly problem: string; readonly wayOut: string };

/** Every word and sentence of `homevisit policy` in one language. */
export interface PolicyPhrases {
  readonly description: string;
  readonly check: string;
  readonly test: string;
  readonly explain: string;
  readonly paths: string;
  readonly pack: string;
  readonly clause: string;
  readonly sources: string;
  readonly vectors: string;
  readonly json: string;
  readonly severities: Readonly<Record<PolicyFinding['severity'], string>>;
  readonly findings: Readonly<Record<PolicyFinding['code'], FindingSentence>>;
  readonly problems: Readonly<Record<FileProblem['code'], (detail: string) => string>>;
  readonly clauses: (count: number) => string;
  readonly vectorCount: (count: number) => string;
  readonly checked: (errors: number, warnings: number) => string;
  readonly tested: (passed: number, failed: number) => string;
  readonly noVectors: string;
  readonly expected: string;
  readonly actual: string;
  readonly nothing: string;
  readonly missingVerdict: (expected: string) => string;
  readonly extraVerdict: (actual: string) => string;
  readonly source: string;
  readonly characters: (start: number, end: number) => string;
  readonly interpretation: string;
  readonly unknownClause: (clause: string, known: readonly string[]) => string;
}

const zhHans: PolicyPhrases = {
  description: '检查、测试和解释政策包',
  check: '检查政策包：格式、引用、层级、空条款、放宽上级要求、原文变动、缺少用例',
  test: '运行政策包的用例',
  explain: '用文字解释一条规定',
  paths: '政策包文件，或含有政策包的文件夹',
  pack: '政策包文件，或包的代号',
  clause: '条款代号',
  sources: '存放文件原文的文件夹',
  vectors: '另外的用例文件（YAML 或 JSON）',
  json: '输出 JSON',
  severities: { error: '错误', warning: '提醒' },
  findings: {
    schema: (v) => ({
      problem: `格式不对（${String(v['problem'])}${v['keys'] ? `：不认识的词 ${v['keys']}` : ''}${v['allowed'] ? `：应为 ${v['allowed']}` : ''}${v['expected'] ? `：应为 ${v['expected']}` : ''}）`,
      wayOut: '对照 JSON Schema 修改；编辑器可以据此补全。',
    }),
    'duplicate-pack': (v) => ({ problem: `代号 ${v['id']} 有两个包`, wayOut: '改其中一个的 id。' }),
    'duplicate-clause': (v) => ({ problem: `条款 ${v['id']} 出现两次`, wayOut: '改其中一条的 id。' }),
    'duplicate-category': (v) => ({ problem: `类别 ${v['id']} 出现两次`, wayOut: '合并，或改其中一个的 id。' }),
    'unknown-pack': (v) => ({ problem: `上级包 ${v['id']} 不在`, wayOut: '把它一起列出，或改正 under。' }),
    'cyclic-layer': (v) => ({ problem: `层级绕成一圈：${v['path']}`, wayOut: '去掉其中一个 under。' }),
    'wrong-level': (v) => ({
      problem: `${v['id']}（${v['upperLevel']}）低于本包（${v['level']}），不能作为上级`,
      wayOut: '改正 level 或 under。',
    }),
    'unknown-clause': (v) => ({
      problem: `没有可计数的条款 ${v['id']}`,
      wayOut: '写本包中一条 visit-count 条款的 id。',
    }),
    'unknown-category': (v) => ({ problem: `本包没有类别 ${v['id']}`, wayOut: '加到 categories.list,或改正代号。' }),
    unreachable: (v) => ({
      problem: `条款 ${v['clause']} 永远不会起作用`,
      wayOut: '补充类别名单或修改条件，否则删去。',
    }),
    'unknown-pointer': (v) => ({
      problem: `${v['pointer']} 在这条规则中不存在`,
      wayOut: '写成指向规则中某个值的 JSON Pointer。',
    }),
    'below-minimum': (v) => ({
      problem: `${v['pointer']} 的值 ${v['value']} 小于自己规定的下限 ${v['minimum']}`,
      wayOut: '提高该值，或降低 minimum。',
    }),
    'looser-than-above': (v) => ({
      problem: `条款 ${v['clause']} 比上级必须执行的 ${v['above']} 要求低`,
      wayOut: '各级要求同时有效，学校方案不得放宽；至少与上级持平，或删去。',
    }),
    'changed-source': (v) => ({
      problem: `${v['file']} 中条款 ${v['clause']} 的原文已经变动`,
      wayOut: '重新阅读原文，修改条款和 span。',
    }),
    'missing-source': (v) => ({
      problem: `找不到原文 ${v['file']}，没有核对`,
      wayOut: '用 --sources 指明所在文件夹。',
    }),
    'missing-span': (v) => ({ problem: `条款 ${v['clause']} 没有注明原文位置`, wayOut: '补上 citation.span。' }),
    'missing-vectors': (v) => ({ problem: `条款 ${v['clause']} 没有用例`, wayOut: '在用例文件中至少写一个。' }),
  },
  problems: {
    'not-found': () => '没有这个文件或文件夹',
    syntax: (detail) => `不是合法的 YAML 或 JSON：${detail}`,
    schema: (detail) => `用例格式不对：${detail}`,
    'unknown-format': (detail) => `format 是 ${detail}；应为 homevisit-policy/1 或 homevisit-vectors/1`,
    'no-packs': () => '这里没有政策包（format：homevisit-policy/1）',
  },
  clauses: (count) => `${count} 条`,
  vectorCount: (count) => `${count} 个用例`,
  checked: (errors, warnings) => `检查完毕：${errors} 个错误，${warnings} 个提醒。`,
  tested: (passed, failed) => `用例：${passed} 个通过，${failed} 个不符。`,
  noVectors: '没有用例可运行。',
  expected: '应为',
  actual: '实为',
  nothing: '（无）',
  missingVerdict: (expected) => `应有结论 ${expected}，但没有`,
  extraVerdict: (actual) => `多出结论 ${actual}`,
  source: '出处',
  characters: (start, end) => `第 ${start}–${end} 个字符`,
  interpretation: '理解',
  unknownClause: (clause, known) => `没有条款 ${clause}。有：${known.join('、')}`,
};

const zhHant: PolicyPhrases = {
  description: '檢查、測試和解釋政策包',
  check: '檢查政策包：格式、引用、層級、空條款、放寬上級要求、原文變動、缺少用例',
  test: '執行政策包的用例',
  explain: '用文字解釋一條規定',
  paths: '政策包檔案，或含有政策包的資料夾',
  pack: '政策包檔案，或包的代號',
  clause: '條款代號',
  sources: '存放文件原文的資料夾',
  vectors: '另外的用例檔案（YAML 或 JSON）',
  json: '輸出 JSON',
  severities: { error: '錯誤', warning: '提醒' },
  findings: {
    schema: (v) => ({
      problem: `格式不對（${String(v['problem'])}${v['keys'] ? `：不認識的詞 ${v['keys']}` : ''}${v['allowed'] ? `：應為 ${v['allowed']}` : ''}${v['expected'] ? `：應為 ${v['expected']}` : ''}）`,
      wayOut: '對照 JSON Schema 修改；編輯器可以據此補全。',
    }),
    'duplicate-pack': (v) => ({ problem: `代號 ${v['id']} 有兩個包`, wayOut: '改其中一個的 id。' }),
    'duplicate-clause': (v) => ({ problem: `條款 ${v['id']} 出現兩次`, wayOut: '改其中一條的 id。' }),
    'duplicate-category': (v) => ({ problem: `類別 ${v['id']} 出現兩次`, wayOut: '合併，或改其中一個的 id。' }),
    'unknown-pack': (v) => ({ problem: `上級包 ${v['id']} 不在`, wayOut: '把它一起列出，或改正 under。' }),
    'cyclic-layer': (v) => ({ problem: `層級繞成一圈：${v['path']}`, wayOut: '去掉其中一個 under。' }),
    'wrong-level': (v) => ({
      problem: `${v['id']}（${v['upperLevel']}）低於本包（${v['level']}），不能作為上級`,
      wayOut: '改正 level 或 under。',
    }),
    'unknown-clause': (v) => ({
      problem: `沒有可計數的條款 ${v['id']}`,
      wayOut: '寫本包中一條 visit-count 條款的 id。',
    }),
    'unknown-category': (v) => ({ problem: `本包沒有類別 ${v['id']}`, wayOut: '加到 categories.list,或改正代號。' }),
    unreachable: (v) => ({
      problem: `條款 ${v['clause']} 永遠不會起作用`,
      wayOut: '補充類別名單或修改條件，否則刪去。',
    }),
    'unknown-pointer': (v) => ({
      problem: `${v['pointer']} 在這條規則中不存在`,
      wayOut: '寫成指向規則中某個值的 JSON Pointer。',
    }),
    'below-minimum': (v) => ({
      problem: `${v['pointer']} 的值 ${v['value']} 小於自己規定的下限 ${v['minimum']}`,
      wayOut: '提高該值，或降低 minimum。',
    }),
    'looser-than-above': (v) => ({
      problem: `條款 ${v['clause']} 比上級必須執行的 ${v['above']} 要求低`,
      wayOut: '各級要求同時有效，學校方案不得放寬；至少與上級持平，或刪去。',
    }),
    'changed-source': (v) => ({
      problem: `${v['file']} 中條款 ${v['clause']} 的原文已經變動`,
      wayOut: '重新閱讀原文，修改條款和 span。',
    }),
    'missing-source': (v) => ({
      problem: `找不到原文 ${v['file']}，沒有核對`,
      wayOut: '用 --sources 指明所在資料夾。',
    }),
    'missing-span': (v) => ({ problem: `條款 ${v['clause']} 沒有註明原文位置`, wayOut: '補上 citation.span。' }),
    'missing-vectors': (v) => ({ problem: `條款 ${v['clause']} 沒有用例`, wayOut: '在用例檔案中至少寫一個。' }),
  },
  problems: {
    'not-found': () => '沒有這個檔案或資料夾',
    syntax: (detail) => `不是合法的 YAML 或 JSON：${detail}`,
    schema: (detail) => `用例格式不對：${detail}`,
    'unknown-format': (detail) => `format 是 ${detail}；應為 homevisit-policy/1 或 homevisit-vectors/1`,
    'no-packs': () => '這裡沒有政策包（format：homevisit-policy/1）',
  },
  clauses: (count) => `${count} 條`,
  vectorCount: (count) => `${count} 個用例`,
  checked: (errors, warnings) => `檢查完畢：${errors} 個錯誤，${warnings} 個提醒。`,
  tested: (passed, failed) => `用例：${passed} 個通過，${failed} 個不符。`,
  noVectors: '沒有用例可執行。',
  expected: '應為',
  actual: '實為',
  nothing: '（無）',
  missingVerdict: (expected) => `應有結論 ${expected}，但沒有`,
  extraVerdict: (actual) => `多出結論 ${actual}`,
  source: '出處',
  characters: (start, end) => `第 ${start}–${end} 個字元`,
  interpretation: '理解',
  unknownClause: (clause, known) => `沒有條款 ${clause}。有：${known.join('、')}`,
};

const en: PolicyPhrases = {
  description: 'check, test and explain policy packs',
  check: 'check packs: schema, references, layers, dead clauses, loosening of a must, changed sources, missing vectors',
  test: 'run the vectors of packs',
  explain: 'put one clause into words',
  paths: 'files of packs, or folders that hold them',
  pack: 'file of a pack, or the id of one',
  clause: 'id of the clause',
  sources: 'folder with the texts of the documents',
  vectors: 'further files of vectors (YAML or JSON)',
  json: 'print JSON',
  severities: { error: 'error', warning: 'warning' },
  findings: {
    schema: (v) => ({
      problem: `does not fit the schema (${String(v['problem'])}${v['keys'] ? `: unknown word ${v['keys']}` : ''}${v['allowed'] ? `: one of ${v['allowed']}` : ''}${v['expected'] ? `: expected ${v['expected']}` : ''})`,
      wayOut: 'Mend it by the JSON Schema; an editor completes from it.',
    }),
    'duplicate-pack': (v) => ({ problem: `two packs have the id ${v['id']}`, wayOut: 'Change one id.' }),
    'duplicate-clause': (v) => ({ problem: `clause ${v['id']} stands twice`, wayOut: 'Change one id.' }),
    'duplicate-category': (v) => ({
      problem: `category ${v['id']} stands twice`,
      wayOut: 'Merge them or change one id.',
    }),
    'unknown-pack': (v) => ({
      problem: `the pack ${v['id']} above it is not at hand`,
      wayOut: 'Name its file too, or mend under.',
    }),
    'cyclic-layer': (v) => ({ problem: `the layers run in a circle: ${v['path']}`, wayOut: 'Take one under away.' }),
    'wrong-level': (v) => ({
      problem: `${v['id']} (${v['upperLevel']}) is below this pack (${v['level']}) and cannot stand above it`,
      wayOut: 'Mend level or under.',
    }),
    'unknown-clause': (v) => ({
      problem: `there is no clause ${v['id']} that counts visits`,
      wayOut: 'Name a visit-count clause of this pack.',
    }),
    'unknown-category': (v) => ({
      problem: `this pack has no category ${v['id']}`,
      wayOut: 'Add it to categories.list or mend the id.',
    }),
    unreachable: (v) => ({
      problem: `clause ${v['clause']} can never have an effect`,
      wayOut: 'Fill the list or change the condition, or take it out.',
    }),
    'unknown-pointer': (v) => ({
      problem: `${v['pointer']} leads nowhere in this rule`,
      wayOut: 'Write a JSON Pointer to a value of the rule.',
    }),
    'below-minimum': (v) => ({
      problem: `the value ${v['value']} at ${v['pointer']} is below its own minimum ${v['minimum']}`,
      wayOut: 'Raise the value or lower the minimum.',
    }),
    'looser-than-above': (v) => ({
      problem: `clause ${v['clause']} asks for less than ${v['above']}, a must above it`,
      wayOut: 'All layers hold at once and a plan may not loosen one: ask for at least as much, or take it out.',
    }),
    'changed-source': (v) => ({
      problem: `the text of clause ${v['clause']} in ${v['file']} has changed`,
      wayOut: 'Read the text again and mend clause and span.',
    }),
    'missing-source': (v) => ({
      problem: `the text ${v['file']} is not at hand and was not compared`,
      wayOut: 'Name its folder with --sources.',
    }),
    'missing-span': (v) => ({
      problem: `clause ${v['clause']} does not say where in the text it stands`,
      wayOut: 'Add citation.span.',
    }),
    'missing-vectors': (v) => ({
      problem: `clause ${v['clause']} has no vectors`,
      wayOut: 'Write at least one in a file of vectors.',
    }),
  },
  problems: {
    'not-found': () => 'there is no such file or folder',
    syntax: (detail) => `is no valid YAML or JSON: ${detail}`,
    schema: (detail) => `the vectors do not fit their schema: ${detail}`,
    'unknown-format': (detail) => `format is ${detail}; it should be homevisit-policy/1 or homevisit-vectors/1`,
    'no-packs': () => 'holds no policy pack (format: homevisit-policy/1)',
  },
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  vectorCount: (count) => `${count} ${count === 1 ? 'vector' : 'vectors'}`,
  checked: (errors, warnings) =>
    `Checked: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  tested: (passed, failed) => `Vectors: ${passed} passed, ${failed} failed.`,
  noVectors: 'There are no vectors to run.',
  expected: 'expected',
  actual: 'came',
  nothing: '(nothing)',
  missingVerdict: (expected) => `expected the verdict ${expected}, there was none`,
  extraVerdict: (actual) => `a verdict too many: ${actual}`,
  source: 'Source',
  characters: (start, end) => `characters ${start}–${end}`,
  interpretation: 'Interpretation',
  unknownClause: (clause, known) => `There is no clause ${clause}. There are: ${known.join(', ')}`,
};

/** The words of `homevisit policy`, by language. */
export const policyPhrases: Readonly<Record<Locale, PolicyPhrases>> = { 'zh-CN': zhHans, 'zh-Hant': zhHant, en };
