import type { FindingPhrases } from './policy-phrases.js';

const meant = (suggestion: string): string => `是不是想寫 ${suggestion}？`;
const or = (suggestion: string | undefined, wayOut: string): string =>
  suggestion === undefined ? wayOut : meant(suggestion);

/** Sentences about findings, in Traditional Chinese. */
export const findingsZhHant: FindingPhrases = {
  schema: {
    missing: (v) => ({
      problem: `缺少 ${v['key']}`,
      wayOut: v['example'] ? `例如寫：${v['example']}` : v['allowed'] ? `寫其中之一：${v['allowed']}` : '請補上。',
    }),
    'unknown-key': (v) => ({
      problem: `不認識的詞 ${v['key']}${v['allowed'] ? `；這裡可用：${v['allowed']}` : ''}`,
      wayOut: or(v['suggestion'], v['belongs'] ? `它應寫在 ${v['belongs']} 裡。` : '請刪去或改正。'),
    }),
    'unknown-value': (v) => ({
      problem: `這裡不能寫 ${v['found']}；可用：${v['allowed']}`,
      wayOut: or(v['suggestion'], v['example'] ? `例如寫：${v['example']}` : '寫其中之一。'),
    }),
    'wrong-type': (v) => ({
      problem: `${v['found']} 的類型不對（應為 ${v['expected']}）`,
      wayOut:
        v['expected'] === 'record'
          ? '寫成名稱和內容：{ lin: … }。'
          : v['expected'] === 'string'
            ? '請加引號。'
            : v['expected'] === 'array'
              ? '請寫成清單：[ … ]。'
              : '請改正。',
    }),
    empty: () => ({ problem: '這裡是空的', wayOut: '至少寫一項，或把整行刪去。' }),
    'too-small': (v) => ({ problem: `${v['found']} 太小`, wayOut: `至少寫 ${v['limit']}。` }),
    'too-big': (v) => ({ problem: `${v['found']} 太大`, wayOut: `至多寫 ${v['limit']}。` }),
    'wrong-form': (v) => ({
      problem: `${v['found']} 的寫法不對`,
      wayOut: v['example'] ? `請照這樣寫：${v['example']}` : '請對照 JSON Schema 改正。',
    }),
    together: (v) => ({ problem: `幾項合在一起不成立：${v['message']}`, wayOut: '請改正提到的各項。' }),
  },
  findings: {
    'duplicate-pack': (v) => ({ problem: `代號 ${v['id']} 有兩個包`, wayOut: '改其中一個的 id。' }),
    'duplicate-clause': (v) => ({ problem: `條款 ${v['id']} 出現兩次`, wayOut: '改其中一條的 id。' }),
    'duplicate-category': (v) => ({ problem: `類別 ${v['id']} 出現兩次`, wayOut: '合併，或改其中一個的 id。' }),
    'duplicate-id': (v) => ({ problem: `${v['id']} 出現兩次`, wayOut: '合併，或改其中一個。' }),
    'unknown-pack': (v) => ({
      problem: `上級包 ${v['id']} 不在；現有：${v['known']}`,
      wayOut: or(v['suggestion'], '把它的檔案一起列出，或改正 under（沒有上級時寫 under: []）。'),
    }),
    'cyclic-layer': (v) => ({ problem: `層級繞成一圈：${v['path']}`, wayOut: '去掉其中一個 under。' }),
    'wrong-level': (v) => ({
      problem: `${v['id']}（${v['upperLevel']}）低於本包（${v['level']}），不能作為上級`,
      wayOut: '改正 level 或 under。',
    }),
    'unknown-clause': (v) => ({
      problem: `沒有可計數的條款 ${v['id']}${v['known'] ? `；有：${v['known']}` : ''}`,
      wayOut: or(v['suggestion'], '寫本包中一條 visit-count 或 visit-coverage 條款的 id。'),
    }),
    'unknown-category': (v) => ({
      problem: `本包沒有類別 ${v['id']}`,
      wayOut: or(v['suggestion'], '加到 categories.list，或改正代號。'),
    }),
    'unknown-word': (v) => ({
      problem: `vocabulary.${v['list']} 裡沒有 ${v['word']}`,
      wayOut: or(
        v['suggestion'],
        v['list'] === 'data'
          ? `在 vocabulary.data 中加上：{ name: ${v['word']}, title: …, type: string }`
          : `在 vocabulary.${v['list']} 中加上：{ code: ${v['word']}, title: … }`,
      ),
    }),
    'unused-word': (v) => ({ problem: `沒有規則用到 ${v['word']}`, wayOut: '刪去，或改正本該用到它的規則。' }),
    'wrong-comparison': (v) => ({
      problem: `${v['name']}（${v['type']}）不能與 ${v['found']} 比較；可用：${v['allowed']}`,
      wayOut: or(v['suggestion'], '改正這個值，或改正該資料的 type 和 values。'),
    }),
    'unknown-relation': (v) => ({
      problem: `沒有條款 ${v['to']}`,
      wayOut: or(v['suggestion'], '寫成“包/條款”；不在任何包裡的文件寫它的標題。'),
    }),
    'first-rung': (v) => ({
      problem: `${v['id']} 是第一級，却要等前一級 ${v['found']} 才開始；前面沒有別的級`,
      wayOut: '刪去 starts：第一級從事件發生時開始。',
    }),
    'wrong-order': (v) => ({ problem: `先後顛倒：從 ${v['from']} 到 ${v['to']}`, wayOut: '請對調或改正。' }),
    'outside-effective': (v) => ({
      problem: `${v['from']} 到 ${v['to']} 之間，該條款不在或不全在有效期內`,
      wayOut: '改正日期，或改正文件和條款的有效期。',
    }),
    unreachable: (v) => ({
      problem: `條款 ${v['clause']} 永遠不會起作用`,
      wayOut: '補充類別名單或修改條件，否則刪去。',
    }),
    'never-holds': (v) => ({
      problem: `條款 ${v['clause']} 的這個條件永遠不成立`,
      wayOut: '改正界限或取值，或刪去。',
    }),
    'always-holds': (v) => ({
      problem: `條款 ${v['clause']} 的這個條件總是成立`,
      wayOut: '刪去，或改正界限或取值。',
    }),
    'cohort-hole': (v) => ({
      problem: `${v['example']}：不屬於條款 ${v['clause']} 的任何一檔，結論將是“未規定”（undefined）`,
      wayOut: '原文如此就保留；否則改正界限，或在原文對其沒有要求時寫 otherwise: not-owed。',
    }),
    'cohort-overlap': (v) => ({
      problem: `${v['example']}：同時屬於條款 ${v['clause']} 的 ${v['first']} 和 ${v['second']} 兩檔，而兩檔數字不同`,
      wayOut: '改正界限，使其只屬於一檔：atMost、atLeast 含該數，below、above 不含。',
    }),
    'exception-overlap': (v) => ({
      problem: `${v['example']}：同時屬於條款 ${v['clause']} 的例外 ${v['first']} 和 ${v['second']}，而兩者不同`,
      wayOut: '改正條件，使其只屬於一個例外。',
    }),
    'otherwise-unused': (v) => ({
      problem: `條款 ${v['clause']} 的 otherwise 不起作用：沒有剩下的對象`,
      wayOut: '刪去，或改正各檔。',
    }),
    'unknown-pointer': (v) => ({
      problem: `${v['pointer']} 在這條規則中不存在；有：${v['known']}`,
      wayOut: or(v['suggestion'], '寫成指向規則中某個值的 JSON Pointer。'),
    }),
    'below-minimum': (v) => ({
      problem: `${v['pointer']} 的值 ${v['value']} 小於自己規定的下限 ${v['minimum']}`,
      wayOut: '提高該值，或降低 minimum。',
    }),
    'looser-than-above': (v) => ({
      problem: `條款 ${v['clause']} 比上級必須執行的 ${v['above']} 要求低：${v['dimensions']}`,
      wayOut: '各級要求同時有效，學校方案不得放寬；至少與上級持平，或刪去。',
    }),
    'narrower-than-above': (v) => ({
      problem: `條款 ${v['clause']} 只對一部分人提出 ${v['above']} 已有的要求：${v['dimensions']}`,
      wayOut: '它沒有增加什麼；可以刪去，或對這些人提出更高要求。',
    }),
    'overrides-must': (v) => ({
      problem: `條款 ${v['clause']} 聲明取代上級必須執行的 ${v['above']}`,
      wayOut: '上級必須執行的條款不能取代：改寫 tightens 或 adds-to，或刪去這個關係。',
    }),
    'one-a-day': (v) => ({
      problem: `條款 ${v['clause']} 把同一天的家訪算一次，每天的數量因此永遠不起作用`,
      wayOut: `改為統計戶數或次數：kind: visit-coverage，subject: ${v['subject'] === 'teacher' ? 'teacher' : 'class、teacher 或 school'}，counting: families（或 visits）。`,
    }),
    contradiction: (v) => ({
      problem: `${v['clause']}（${v['first']}）與 ${v['other']}（${v['second']}）無法同時做到${v['example'] ? `，例如${v['example']}` : ''}`,
      wayOut: '改正其中一條，或縮小它的對象。',
    }),
    'unknown-figure': (v) => ({ problem: `沒有數字 ${v['id']}`, wayOut: or(v['suggestion'], '加到 figures。') }),
    'figure-units': (v) => ({
      problem: `${v['total']} 的各部分統計的是 ${v['units']}，合計統計的是 ${v['totalUnit']}`,
      wayOut: '不要用它核對報告：次數、學生數和家庭數是不同的量。',
    }),
    'figure-sum': (v) => ({
      problem: `${v['total']} 的各部分相加是 ${v['sum']}，合計寫的是 ${v['value']}`,
      wayOut: '核對原文；原文如此就保留。',
    }),
    'figure-twice': (v) => ({
      problem: `${v['visits']} 次家訪、其中 ${v['share']}% 的對象為兩次，推得對象數 ${v['subjects']}，不是整數`,
      wayOut: '該比例是約數或另有所指，不要用它計算。',
    }),
    'figure-goal': (v) => ({
      problem: `總數 ${v['figures']} 不能證明每個對象都達到 ${v['clause']} 的要求`,
      wayOut: '應報告零次、一次和多次各有多少，而不是總數。',
    }),
    'figure-denominator': (v) => ({
      problem: `比例 ${v['figure']}（${v['value']}）沒有說明分母`,
      wayOut: '補上分母的數字和檢查 { kind: denominator, share: …, of: … }；原文沒有就保留。',
    }),
    'changed-source': (v) => ({
      problem: `${v['file']} 中條款 ${v['clause']} 的原文已經變動`,
      wayOut: '重新閱讀原文，修改條款和 span。',
    }),
    'missing-source': (v) => ({
      problem: `找不到原文 ${v['file']}，沒有核對`,
      wayOut: '用 --sources 指明所在資料夾。',
    }),
    'missing-span': (v) => ({
      problem: `條款 ${v['clause']} 沒有注明原文位置`,
      wayOut: '手頭有原文的文字檔時，補上 citation.span。',
    }),
    'missing-vectors': (v) => ({ problem: `條款 ${v['clause']} 沒有用例`, wayOut: '在用例檔案中至少寫一個。' }),
    'no-verdict': (v) => ({
      problem: `條款 ${v['clause']}（${v['kind']}）本身沒有結論`,
      wayOut: '為它所改變的條款寫用例。',
    }),
    'unknown-name': (v) => ({
      problem: `用例的事實中沒有 ${v['type']} ${v['id']}`,
      wayOut: or(v['suggestion'], '加到事實中，或改正名稱。'),
    }),
    'unknown-fact-word': (v) => ({
      problem: `沒有哪個包認識 ${v['word']}${v['known'] ? `；有：${v['known']}` : ''}`,
      wayOut: or(v['suggestion'], '在政策包中聲明，或改正這個詞。'),
    }),
    'outside-school-year': (v) => ({
      problem: `${v['date']} 不在校曆的任何學年之內（${v['years']}）`,
      wayOut: '改正日期，或在用例中給出自己的校曆（calendar）。',
    }),
  },
  summaries: {
    'missing-span': (count, names) => ({
      problem: `${count} 條沒有注明原文位置：${names}`,
      wayOut: '手頭有原文的文字檔時，補上 citation.span。',
    }),
    'missing-vectors': (count, names) => ({
      problem: `${count} 條沒有用例：${names}`,
      wayOut: '在用例檔案中為每條至少寫一個。',
    }),
    'unused-word': (count, names) => ({
      problem: `詞表中有 ${count} 個詞沒有規則用到：${names}`,
      wayOut: '刪去，或改正本該用到它們的規則。',
    }),
    'figure-denominator': (count, names) => ({
      problem: `${count} 個比例沒有說明分母：${names}`,
      wayOut: '補上分母的數字和檢查 { kind: denominator, share: …, of: … }；原文沒有就保留。',
    }),
  },
  together: {
    'give either quantity or cohorts': 'quantity 和 cohorts 寫且只寫一個',
    'give exactly one of quantity, share and cohorts': 'quantity、share、cohorts 寫且只寫一個',
    'visits are no part of anything: a share counts students, families or teachers':
      '家訪次數沒有比例可言：share 只能統計 students、families 或 teachers',
    'give atLeast, atMost or both, or else exactly': '寫 atLeast、atMost 或兩者，不然就寫 exactly',
    'atLeast must not be above atMost': 'atLeast 不能大於 atMost',
    'give exactly one of all, any, not, category, listed, datum': 'all、any、not、category、listed、datum 寫且只寫一個',
    'give a datum together with is, in, atLeast, atMost, above, below':
      'datum 要與 is、in、atLeast、atMost、above、below 之一同寫',
    'give atLeast or atMost': '寫 atLeast 或 atMost',
    'give timeOfDay, days or minutes': '寫 timeOfDay、days 或 minutes',
  },
  dimensions: {
    quantity: '次數',
    share: '比例',
    per: '週期',
    modes: '算數的方式',
    byVisitor: '家訪人',
    population: '對象',
    cohorts: '分檔或例外',
    team: '同行人數',
    deadline: '期限',
    step: '環節',
    limit: '時間限制',
    threshold: '觸發條件',
    strength: '約束力',
  },
  dimension: (dimension, own, above) => `${dimension}（本條 ${own}；上級 ${above}）`,
  data: {
    'student.grade': '學生年級',
    'student.new': '新生',
    'student.starting-grade': '起始年級學生',
    'student.graduating-grade': '畢業年級學生',
    'student.boarding': '住校生',
    'student.distance-km': '離校公裡數',
    'class.size': '班級人數',
    'class.grade': '班級年級',
    'class.new': '新班級',
    'school.type': '學校類型',
    'school.locality': '學校所在地',
  },
  category: (id) => `類別 ${id}`,
  listed: '在類別名單中',
  yes: '是',
  no: '否',
  otherValue: '（其他）',
  comma: '、',
  meant,
};
