import type { FindingPhrases } from './policy-phrases.js';

const meant = (suggestion: string): string => `是不是想写 ${suggestion}？`;
const or = (suggestion: string | undefined, wayOut: string): string =>
  suggestion === undefined ? wayOut : meant(suggestion);

/** Sentences about findings, in Simplified Chinese. */
export const findingsZhHans: FindingPhrases = {
  schema: {
    missing: (v) => ({
      problem: `缺少 ${v['key']}`,
      wayOut: v['example'] ? `例如写：${v['example']}` : v['allowed'] ? `写其中之一：${v['allowed']}` : '请补上。',
    }),
    'unknown-key': (v) => ({
      problem: `不认识的词 ${v['key']}${v['allowed'] ? `；这里可用：${v['allowed']}` : ''}`,
      wayOut: or(v['suggestion'], v['belongs'] ? `它应写在 ${v['belongs']} 里。` : '请删去或改正。'),
    }),
    'unknown-value': (v) => ({
      problem: `这里不能写 ${v['found']}；可用：${v['allowed']}`,
      wayOut: or(v['suggestion'], v['example'] ? `例如写：${v['example']}` : '写其中之一。'),
    }),
    'wrong-type': (v) => ({
      problem: `${v['found']} 的类型不对（应为 ${v['expected']}）`,
      wayOut:
        v['expected'] === 'record'
          ? '写成名称和内容：{ lin: … }。'
          : v['expected'] === 'string'
            ? '请加引号。'
            : v['expected'] === 'array'
              ? '请写成列表：[ … ]。'
              : '请改正。',
    }),
    empty: () => ({ problem: '这里是空的', wayOut: '至少写一项，或把整行删去。' }),
    'too-small': (v) => ({ problem: `${v['found']} 太小`, wayOut: `至少写 ${v['limit']}。` }),
    'too-big': (v) => ({ problem: `${v['found']} 太大`, wayOut: `至多写 ${v['limit']}。` }),
    'wrong-form': (v) => ({
      problem: `${v['found']} 的写法不对`,
      wayOut: v['example'] ? `请照这样写：${v['example']}` : '请对照 JSON Schema 改正。',
    }),
    together: (v) => ({ problem: `几项合在一起不成立：${v['message']}`, wayOut: '请改正提到的各项。' }),
  },
  findings: {
    'duplicate-pack': (v) => ({ problem: `代号 ${v['id']} 有两个包`, wayOut: '改其中一个的 id。' }),
    'duplicate-clause': (v) => ({ problem: `条款 ${v['id']} 出现两次`, wayOut: '改其中一条的 id。' }),
    'duplicate-category': (v) => ({ problem: `类别 ${v['id']} 出现两次`, wayOut: '合并，或改其中一个的 id。' }),
    'duplicate-id': (v) => ({ problem: `${v['id']} 出现两次`, wayOut: '合并，或改其中一个。' }),
    'unknown-pack': (v) => ({
      problem: `上级包 ${v['id']} 不在；现有：${v['known']}`,
      wayOut: or(v['suggestion'], '把它的文件一起列出，或改正 under（没有上级时写 under: []）。'),
    }),
    'cyclic-layer': (v) => ({ problem: `层级绕成一圈：${v['path']}`, wayOut: '去掉其中一个 under。' }),
    'wrong-level': (v) => ({
      problem: `${v['id']}（${v['upperLevel']}）低于本包（${v['level']}），不能作为上级`,
      wayOut: '改正 level 或 under。',
    }),
    'unknown-clause': (v) => ({
      problem: `没有可计数的条款 ${v['id']}${v['known'] ? `；有：${v['known']}` : ''}`,
      wayOut: or(v['suggestion'], '写本包中一条 visit-count 或 visit-coverage 条款的 id。'),
    }),
    'unknown-category': (v) => ({
      problem: `本包没有类别 ${v['id']}`,
      wayOut: or(v['suggestion'], '加到 categories.list，或改正代号。'),
    }),
    'unknown-word': (v) => ({
      problem: `vocabulary.${v['list']} 里没有 ${v['word']}`,
      wayOut: or(
        v['suggestion'],
        v['list'] === 'data'
          ? `在 vocabulary.data 中加上：{ name: ${v['word']}, title: …, type: string }`
          : `在 vocabulary.${v['list']} 中加上：{ code: ${v['word']}, title: … }`,
      ),
    }),
    'unused-word': (v) => ({ problem: `没有规则用到 ${v['word']}`, wayOut: '删去，或改正本该用到它的规则。' }),
    'wrong-comparison': (v) => ({
      problem: `${v['name']}（${v['type']}）不能与 ${v['found']} 比较；可用：${v['allowed']}`,
      wayOut: or(v['suggestion'], '改正这个值，或改正该数据的 type 和 values。'),
    }),
    'unknown-relation': (v) => ({
      problem: `没有条款 ${v['to']}`,
      wayOut: or(v['suggestion'], '写成“包/条款”；不在任何包里的文件写它的标题。'),
    }),
    'first-rung': (v) => ({
      problem: `${v['id']} 是第一级，却要等前一级 ${v['found']} 才开始；前面没有别的级`,
      wayOut: '删去 starts：第一级从事件发生时开始。',
    }),
    'wrong-order': (v) => ({ problem: `先后颠倒：从 ${v['from']} 到 ${v['to']}`, wayOut: '请对调或改正。' }),
    'outside-effective': (v) => ({
      problem: `${v['from']} 到 ${v['to']} 之间，该条款不在或不全在有效期内`,
      wayOut: '改正日期，或改正文件和条款的有效期。',
    }),
    unreachable: (v) => ({
      problem: `条款 ${v['clause']} 永远不会起作用`,
      wayOut: '补充类别名单或修改条件，否则删去。',
    }),
    'never-holds': (v) => ({
      problem: `条款 ${v['clause']} 的这个条件永远不成立`,
      wayOut: '改正界限或取值，或删去。',
    }),
    'always-holds': (v) => ({
      problem: `条款 ${v['clause']} 的这个条件总是成立`,
      wayOut: '删去，或改正界限或取值。',
    }),
    'cohort-hole': (v) => ({
      problem: `${v['example']}：不属于条款 ${v['clause']} 的任何一档，结论将是“未规定”（undefined）`,
      wayOut: '原文如此就保留；否则改正界限，或在原文对其没有要求时写 otherwise: not-owed。',
    }),
    'cohort-overlap': (v) => ({
      problem: `${v['example']}：同时属于条款 ${v['clause']} 的 ${v['first']} 和 ${v['second']} 两档，而两档数字不同`,
      wayOut: '改正界限，使其只属于一档：atMost、atLeast 含该数，below、above 不含。',
    }),
    'exception-overlap': (v) => ({
      problem: `${v['example']}：同时属于条款 ${v['clause']} 的例外 ${v['first']} 和 ${v['second']}，而两者不同`,
      wayOut: '改正条件，使其只属于一个例外。',
    }),
    'otherwise-unused': (v) => ({
      problem: `条款 ${v['clause']} 的 otherwise 不起作用：没有剩下的对象`,
      wayOut: '删去，或改正各档。',
    }),
    'unknown-pointer': (v) => ({
      problem: `${v['pointer']} 在这条规则中不存在；有：${v['known']}`,
      wayOut: or(v['suggestion'], '写成指向规则中某个值的 JSON Pointer。'),
    }),
    'below-minimum': (v) => ({
      problem: `${v['pointer']} 的值 ${v['value']} 小于自己规定的下限 ${v['minimum']}`,
      wayOut: '提高该值，或降低 minimum。',
    }),
    'looser-than-above': (v) => ({
      problem: `条款 ${v['clause']} 比上级必须执行的 ${v['above']} 要求低：${v['dimensions']}`,
      wayOut: '各级要求同时有效，学校方案不得放宽；至少与上级持平，或删去。',
    }),
    'narrower-than-above': (v) => ({
      problem: `条款 ${v['clause']} 只对一部分人提出 ${v['above']} 已有的要求：${v['dimensions']}`,
      wayOut: '它没有增加什么；可以删去，或对这些人提出更高要求。',
    }),
    'overrides-must': (v) => ({
      problem: `条款 ${v['clause']} 声明取代上级必须执行的 ${v['above']}`,
      wayOut: '上级必须执行的条款不能取代：改写 tightens 或 adds-to，或删去这个关系。',
    }),
    'one-a-day': (v) => ({
      problem: `条款 ${v['clause']} 把同一天的家访算一次，每天的数量因此永远不起作用`,
      wayOut: `改为统计户数或次数：kind: visit-coverage，subject: ${v['subject'] === 'teacher' ? 'teacher' : 'class、teacher 或 school'}，counting: families（或 visits）。`,
    }),
    contradiction: (v) => ({
      problem: `${v['clause']}（${v['first']}）与 ${v['other']}（${v['second']}）无法同时做到${v['example'] ? `，例如${v['example']}` : ''}`,
      wayOut: '改正其中一条，或缩小它的对象。',
    }),
    'unknown-figure': (v) => ({ problem: `没有数字 ${v['id']}`, wayOut: or(v['suggestion'], '加到 figures。') }),
    'figure-units': (v) => ({
      problem: `${v['total']} 的各部分统计的是 ${v['units']}，合计统计的是 ${v['totalUnit']}`,
      wayOut: '不要用它核对报告：次数、学生数和家庭数是不同的量。',
    }),
    'figure-sum': (v) => ({
      problem: `${v['total']} 的各部分相加是 ${v['sum']}，合计写的是 ${v['value']}`,
      wayOut: '核对原文；原文如此就保留。',
    }),
    'figure-twice': (v) => ({
      problem: `${v['visits']} 次家访、其中 ${v['share']}% 的对象为两次，推得对象数 ${v['subjects']}，不是整数`,
      wayOut: '该比例是约数或另有所指，不要用它计算。',
    }),
    'figure-goal': (v) => ({
      problem: `总数 ${v['figures']} 不能证明每个对象都达到 ${v['clause']} 的要求`,
      wayOut: '应报告零次、一次和多次各有多少，而不是总数。',
    }),
    'figure-denominator': (v) => ({
      problem: `比例 ${v['figure']}（${v['value']}）没有说明分母`,
      wayOut: '补上分母的数字和检查 { kind: denominator, share: …, of: … }；原文没有就保留。',
    }),
    'changed-source': (v) => ({
      problem: `${v['file']} 中条款 ${v['clause']} 的原文已经变动`,
      wayOut: '重新阅读原文，修改条款和 span。',
    }),
    'missing-source': (v) => ({
      problem: `找不到原文 ${v['file']}，没有核对`,
      wayOut: '用 --sources 指明所在文件夹。',
    }),
    'missing-span': (v) => ({
      problem: `条款 ${v['clause']} 没有注明原文位置`,
      wayOut: '手头有原文的文本文件时，补上 citation.span。',
    }),
    'missing-vectors': (v) => ({ problem: `条款 ${v['clause']} 没有用例`, wayOut: '在用例文件中至少写一个。' }),
    'no-verdict': (v) => ({
      problem: `条款 ${v['clause']}（${v['kind']}）本身没有结论`,
      wayOut: '为它所改变的条款写用例。',
    }),
    'unknown-name': (v) => ({
      problem: `用例的事实中没有 ${v['type']} ${v['id']}`,
      wayOut: or(v['suggestion'], '加到事实中，或改正名称。'),
    }),
    'unknown-fact-word': (v) => ({
      problem: `没有哪个包认识 ${v['word']}${v['known'] ? `；有：${v['known']}` : ''}`,
      wayOut: or(v['suggestion'], '在政策包中声明，或改正这个词。'),
    }),
    'outside-school-year': (v) => ({
      problem: `${v['date']} 不在校历的任何学年之内（${v['years']}）`,
      wayOut: '改正日期，或在用例中给出自己的校历（calendar）。',
    }),
  },
  summaries: {
    'missing-span': (count, names) => ({
      problem: `${count} 条没有注明原文位置：${names}`,
      wayOut: '手头有原文的文本文件时，补上 citation.span。',
    }),
    'missing-vectors': (count, names) => ({
      problem: `${count} 条没有用例：${names}`,
      wayOut: '在用例文件中为每条至少写一个。',
    }),
    'unused-word': (count, names) => ({
      problem: `词表中有 ${count} 个词没有规则用到：${names}`,
      wayOut: '删去，或改正本该用到它们的规则。',
    }),
    'figure-denominator': (count, names) => ({
      problem: `${count} 个比例没有说明分母：${names}`,
      wayOut: '补上分母的数字和检查 { kind: denominator, share: …, of: … }；原文没有就保留。',
    }),
  },
  together: {
    'give either quantity or cohorts': 'quantity 和 cohorts 写且只写一个',
    'give exactly one of quantity, share and cohorts': 'quantity、share、cohorts 写且只写一个',
    'visits are no part of anything: a share counts students, families or teachers':
      '家访次数没有比例可言：share 只能统计 students、families 或 teachers',
    'give atLeast, atMost or both, or else exactly': '写 atLeast、atMost 或两者，不然就写 exactly',
    'atLeast must not be above atMost': 'atLeast 不能大于 atMost',
    'give exactly one of all, any, not, category, listed, datum': 'all、any、not、category、listed、datum 写且只写一个',
    'give a datum together with is, in, atLeast, atMost, above, below':
      'datum 要与 is、in、atLeast、atMost、above、below 之一同写',
    'give atLeast or atMost': '写 atLeast 或 atMost',
    'give timeOfDay, days or minutes': '写 timeOfDay、days 或 minutes',
  },
  dimensions: {
    quantity: '次数',
    share: '比例',
    per: '周期',
    modes: '算数的方式',
    byVisitor: '家访人',
    population: '对象',
    cohorts: '分档或例外',
    team: '同行人数',
    deadline: '期限',
    step: '环节',
    limit: '时间限制',
    threshold: '触发条件',
    strength: '约束力',
  },
  dimension: (dimension, own, above) => `${dimension}（本条 ${own}；上级 ${above}）`,
  data: {
    'student.grade': '学生年级',
    'student.new': '新生',
    'student.starting-grade': '起始年级学生',
    'student.graduating-grade': '毕业年级学生',
    'student.boarding': '住校生',
    'student.distance-km': '离校公里数',
    'class.size': '班级人数',
    'class.grade': '班级年级',
    'class.new': '新班级',
    'school.type': '学校类型',
    'school.locality': '学校所在地',
  },
  category: (id) => `类别 ${id}`,
  listed: '在类别名单中',
  yes: '是',
  no: '否',
  otherValue: '（其他）',
  comma: '、',
  meant,
};
