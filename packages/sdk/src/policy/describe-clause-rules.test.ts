import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../model/primitives.js';
import { describeClause } from './describe-clause.js';
import type { Clause, PolicyPack } from './pack.js';
import { loadPhrases } from './phrases/load-phrases.js';
import { rulePhrases } from './phrases/rule-phrases.js';
import type { Rule, VisitCountRule } from './rule.js';

const text = (zh: string, hant = zh, english = zh) => ({ 'zh-CN': zh, 'zh-Hant': hant, en: english });
const pack: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'plan',
  title: text('办法'),
  level: 'district',
  under: [],
  document: { title: '办法', issuer: '局', issuedOn: null, effectiveFrom: null, effectiveTo: null },
  vocabulary: {
    activities: [{ code: 'phone-call', title: text('电话联系', '電話聯絡', 'phone call') }],
    submissions: [{ code: 'plan', title: text('家访计划', '家訪計劃', 'plan of visits') }],
    events: [{ code: 'absence', title: text('缺课', '缺課', 'absence') }],
    data: [{ name: 'student.residence', title: text('居住地', '居住地', 'place of residence'), type: 'string' }],
  },
  categories: { open: false, list: [] },
  clauses: [],
};
const count: VisitCountRule = {
  kind: 'visit-count',
  owedBy: 'class-teacher',
  subject: 'family',
  population: {},
  quantity: { atLeast: 1 },
  per: 'term',
  modes: ['home'],
  byVisitor: 'anyone',
};

async function said(rule: Rule, locale: Locale, more: Partial<Clause> = {}) {
  const clause = { id: 'C', title: text('题'), summary: text('述'), citation: { section: '1' }, rule, ...more };
  const options = { locale, phrases: await loadPhrases(locale), rulePhrases: rulePhrases[locale] };
  return describeClause({ strength: 'must', ...clause }, pack, options);
}

type Lines = Readonly<Record<Locale, readonly string[]>>;

const CASES: readonly (readonly [name: string, rule: Rule, lines: Lines])[] = [
  [
    'numbers that depend on the size of the class, with the hole that the text leaves',
    {
      ...count,
      quantity: undefined,
      cohorts: [
        {
          id: 'small',
          title: text('小班', '小班', 'small classes'),
          when: { datum: 'class.size', atMost: 40 },
          quantity: { atLeast: 2, atMost: 3 },
        },
        { id: 'large', when: { datum: 'class.size', above: 45 }, quantity: { exactly: 1 } },
      ],
    },
    {
      'zh-CN': [
        '次数：每学期按下列情形而定',
        '情形：小班（班级人数不超过 40）——2 至 3 次家访',
        '情形：班级人数大于 45——恰好 1 次家访',
        '不属于以上任何情形的：文件没有写明',
      ],
      'zh-Hant': [
        '次數：每學期按下列情形而定',
        '情形：小班（班級人數不超過 40）——2 至 3 次家訪',
        '情形：班級人數大於 45——恰好 1 次家訪',
        '不屬於以上任何情形的：文件沒有寫明',
      ],
      en: [
        'As many as follows a term',
        'Where small classes (size of the class at most 40): 2 to 3 visits',
        'Where size of the class above 45: exactly 1 visit',
        'Where none of these holds: the document does not say',
      ],
    },
  ],
  [
    'exceptions by place, what has to be there first, and who comes in between',
    {
      ...count,
      exceptions: [
        {
          id: 'far',
          when: { datum: 'student.residence', in: ['outside'] },
          modes: ['phone'],
          quantity: { atLeast: 1 },
        },
        { id: 'boarding', when: { datum: 'student.boarding', is: true }, exempt: true },
      ],
      preconditions: [{ code: 'consent' }, { code: 'contact-attempt', atLeast: 3 }],
      attendance: { atLeastDays: 30 },
    },
    {
      'zh-CN': [
        '例外：居住地为“outside”——至少 1 次家访；算数的形式：电话家访',
        '例外：寄宿——不作要求',
        '先要有：家长同意、联系尝试（3 次）；没有时不算未完成',
        '中途转入、转出的：只计在校满 30 天的',
      ],
      'zh-Hant': [
        '例外：居住地為「outside」——至少 1 次家訪；算數的形式：電話家訪',
        '例外：寄宿——不作要求',
        '先要有：家長同意、聯絡嘗試（3 次）；沒有時不算未完成',
        '中途轉入、轉出的：只計在校滿 30 天的',
      ],
      en: [
        'Except where place of residence is "outside": at least 1 visit; counts: phone visit',
        'Except where boarding student: nothing is asked for',
        'Needed first: consent of the family, attempt to reach the family (3 times); without it nothing is missed',
        'Who comes or leaves in between: only who is there for at least 30 days',
      ],
    },
  ],
  [
    'a share with its rounding, around the Spring Festival',
    {
      kind: 'visit-coverage',
      owedBy: 'class-teacher',
      subject: 'class',
      counting: 'students',
      population: {},
      share: { atLeast: 0.8, rounding: 'up' },
      per: { season: 'spring-festival', daysBefore: 7, daysAfter: 15 },
      modes: ['home'],
      byVisitor: 'anyone',
    },
    {
      'zh-CN': ['次数：每年春节期间（正月初一前 7 天至后 15 天）至少 80% 的学生受访（不足一人的按一人计）'],
      'zh-Hant': ['次數：每年春節期間（正月初一前 7 天至後 15 天）至少 80% 的學生受訪（不足一人的按一人計）'],
      en: [
        'At least 80 % of students visited (part of a person counts as a whole one) at each Spring Festival (from 7 days before the first day of the lunar year to 15 days after)',
      ],
    },
  ],
  [
    'what is handed in, by when and how complete',
    {
      kind: 'submission',
      owedBy: 'school',
      subject: 'school',
      population: {},
      submission: 'plan',
      per: 'term',
      due: { after: 'start', within: { amount: 5, unit: 'working-days' } },
      complete: { sealed: true, copies: 3 },
    },
    {
      'zh-CN': ['提交：家访计划，每学期一次', '期限：时段开始后 5 个工作日内', '须盖章', '一式 3 份'],
      'zh-Hant': ['提交：家訪計劃，每學期一次', '期限：時段開始後 5 個工作日內', '須蓋章', '一式 3 份'],
      en: [
        'Handed in: plan of visits, once a term',
        'Due within 5 working days of the start of the period',
        'Complete with a seal',
        'In 3 copies',
      ],
    },
  ],
  [
    'a ladder: what happened how often, what is done how fast, and what comes next',
    {
      kind: 'follow-up',
      owedBy: 'class-teacher',
      subject: 'student',
      population: {},
      event: 'absence',
      threshold: { atLeast: 3, of: 'consecutive-school-days' },
      ladder: [
        { id: 'call', owedBy: 'class-teacher', within: { amount: 0, unit: 'days' }, do: { activity: 'phone-call' } },
        {
          id: 'visit',
          owedBy: 'school-leader',
          within: { amount: 3, unit: 'school-days' },
          do: { visit: { modes: ['home'], byVisitor: 'anyone' } },
          again: { every: { amount: 1, unit: 'weeks' }, times: 4 },
        },
      ],
    },
    {
      'zh-CN': [
        '起因：缺课；一学年内连续 3 个上课日',
        '第 1 步：起因出现后，班主任当天：电话联系',
        '第 2 步：上一步没有按时做到时，校领导在 3 个上课日内：进行家访（入户家访）；没有解决的，每 1 周再做一次，最多 4 次',
      ],
      'zh-Hant': [
        '起因：缺課；一學年內連續 3 個上課日',
        '第 1 步：起因出現後，班主任當天：電話聯絡',
        '第 2 步：上一步沒有按時做到時，校領導在 3 個上課日內：進行家訪（入戶家訪）；沒有解決的，每 1 週再做一次，最多 4 次',
      ],
      en: [
        'On: absence; 3 school days in a row within one school year',
        'Step 1: from the event on, on the same day, the class teacher: phone call',
        'Step 2: when the step before was not done in time, within 3 school days, the school leader: visit at home; again every 1 week as long as it is not resolved, up to 4 times',
      ],
    },
  ],
  [
    'a clock in working hours that starts at the end of the day',
    { kind: 'record-deadline', modes: ['home'], withinHours: 16, clock: 'working', startsAt: 'day-end' },
    {
      'zh-CN': ['家访当天结束后 16 个工作小时内归档记录'],
      'zh-Hant': ['家訪當天結束後 16 個工作小時內歸檔紀錄'],
      en: ['The record is filed within 16 working hours of the end of the day of the visit'],
    },
  ],
  [
    'an approval with its lead time, for some students only',
    {
      kind: 'visit-step',
      modes: ['home'],
      step: 'approval',
      before: { amount: 2, unit: 'working-days' },
      where: { datum: 'school.locality', is: 'rural' },
    },
    {
      'zh-CN': [
        '适用于每次入户家访，只限：学校所在地（城区、镇区、乡村）为“乡村”',
        '要有：学校批准，至迟在家访开始前 2 个工作日',
      ],
      'zh-Hant': [
        '適用於每次入戶家訪，只限：學校所在地（城區、鎮區、鄉村）為「鄉村」',
        '要有：學校批准，至遲在家訪開始前 2 個工作日',
      ],
      en: [
        'On each visit at home, only where place of the school (city, town or countryside) is "countryside"',
        'Asked for: approval of the school, at least 2 working days before the visit starts',
      ],
    },
  ],
  [
    'what cannot be written as a rule, why, and who has accepted that',
    { kind: 'not-codable', reason: text('没有数字', '沒有數字', 'no number is given'), acceptedBy: 'Homevisit Kit' },
    {
      'zh-CN': ['不能写成规则，只供查阅，不作判断：没有数字', '确认人：Homevisit Kit'],
      'zh-Hant': ['不能寫成規則，只供查閱，不作判斷：沒有數字', '確認人：Homevisit Kit'],
      en: [
        'Cannot be written as a rule, so it is shown and never judged: no number is given',
        'Accepted by: Homevisit Kit',
      ],
    },
  ],
];

describe.each<Locale>([...LOCALES])('a clause in words, in %s', (locale) => {
  it.each(CASES)('says %s', async (_, rule, lines) => {
    expect((await said(rule, locale)).rule).toEqual(expect.arrayContaining([...lines[locale]]));
  });

  it('puts a condition within a condition in brackets, as "and" and "or" bind alike', async () => {
    const where = {
      any: [
        { datum: 'student.new', is: true },
        {
          all: [
            { datum: 'class.new', is: true },
            { datum: 'class.size', below: 9 },
          ],
        },
      ],
    };
    const [, line] = (await said({ ...count, population: { where } }, locale)).rule;
    expect(line).toMatch(/[（(][^（()）]*9[）)]/);
  });

  it('says since when it is in force, what it answers to, and what is said to follow', async () => {
    const words = await said(count, locale, {
      effective: { from: '2026-09-01', to: null },
      relations: [{ how: 'tightens', to: 'moe/M1', dimensions: ['quantity'] }],
      consequence: { text: text('约谈', '約談', 'a talk'), section: '7' },
    });
    expect(words).toMatchObject(
      {
        'zh-CN': {
          effective: '自2026年9月1日起生效，失效日期不详',
          relations: ['比 moe/M1 更严（数量）'],
          consequence: '后果（原文7，仅供查阅）：约谈',
        },
        'zh-Hant': {
          effective: '自2026年9月1日起生效，失效日期不詳',
          relations: ['比 moe/M1 更嚴（數量）'],
          consequence: '後果（原文7，僅供查閱）：約談',
        },
        en: {
          effective: 'In force from 1 September 2026 until an unknown day',
          relations: ['Stricter than moe/M1 (number)'],
          consequence: 'What follows from a miss (7, for reading only): a talk',
        },
      }[locale],
    );
  });
});
