import type { Quantity } from '../../rule.js';
import { dateInChinese, dayInChinese } from '../chinese-dates.js';
import type { CountedThing, RulePhrases } from './rule-phrases-shape.js';

const MEASURES: Readonly<Record<CountedThing, string>> = {
  visits: '次家訪',
  students: '名學生受訪',
  families: '個家庭受訪',
  teachers: '名教師參加家訪',
  activities: '次',
};
const GROUPS: Readonly<Record<CountedThing, string>> = {
  visits: '家訪',
  students: '學生受訪',
  families: '家庭受訪',
  teachers: '教師參加家訪',
  activities: '活動',
};
const UNITS = {
  hours: '小時',
  'working-hours': '個工作小時',
  days: '天',
  'working-days': '個工作日',
  'school-days': '個上課日',
  weeks: '週',
  months: '個月',
} as const;
const ROUNDING = { up: '不足一人的按一人計', down: '不足一人的捨去', nearest: '不足一人的四捨五入' } as const;
const CLOCK_STARTS = { 'visit-end': '家訪結束', 'visit-start': '家訪開始', 'day-end': '家訪當天結束' } as const;
const KINDS_OF_DAY = { 'working-day': '工作日', weekend: '週末', holiday: '節假日' } as const;

const named = (title: string | undefined, condition: string): string =>
  title ? `${title}（${condition}）` : condition;
const withDays = (before: number, after: number): string => {
  const days = [before > 0 && `前 ${before} 天`, after > 0 && `後 ${after} 天`].filter(Boolean);
  return days.length > 0 ? `（含${days.join('、')}）` : '';
};

function amount({ atLeast, atMost, exactly }: Quantity, of: CountedThing): string {
  const measure = MEASURES[of];
  if (exactly !== undefined) return exactly === 0 ? `不得有${GROUPS[of]}` : `恰好 ${exactly} ${measure}`;
  if (atLeast === 'open') {
    const most = atMost === undefined ? '' : `，不超過 ${atMost} ${measure}`;
    return `若干${measure}（數目由學校設定）${most}`;
  }
  if (atLeast === undefined) return `不超過 ${atMost ?? 0} ${measure}`;
  return atMost === undefined ? `至少 ${atLeast} ${measure}` : `${atLeast} 至 ${atMost} ${measure}`;
}

/** Rules in traditional Chinese. */
export const rulePhrases: RulePhrases = {
  actors: {
    'any-teacher': '任一教師',
    school: '學校',
    authority: '教育行政部門',
    'class-teacher': '班主任',
    'subject-teacher': '科任教師',
    'school-leader': '校領導',
    'middle-leader': '中層幹部',
    counsellor: '心理教師',
    mentor: '德育導師',
  },
  subjects: {
    student: '每名學生',
    family: '每個學生家庭',
    teacher: '每名教職工',
    class: '每個班級',
    school: '學校',
  },
  conditions: {
    everybody: '全部',
    listed: (titles, open) => `${titles.join('、')}${open ? '（學校可以補充）' : ''}`,
    staff: (roles) => roles.join('、'),
    all: (parts) => parts.join('，並且'),
    any: (parts) => parts.join('，或者'),
    not: (part) => `並非「${part}」`,
    inCategories: (titles) => `屬於${titles.join('、')}`,
    inList: (titles, open) => `屬於文件所列類別（${titles.join('、')}${open ? '，學校可以補充' : ''}）`,
    datumIs: (title, values) => `${title}為${values.map((value) => `「${value}」`).join('或')}`,
    datumHolds: (title) => title,
    datumHoldsNot: (title) => `非「${title}」`,
    datumWithin: (title, { atLeast, atMost, above, below }) =>
      `${title}${[
        atLeast !== undefined && `不少於 ${atLeast}`,
        above !== undefined && `大於 ${above}`,
        atMost !== undefined && `不超過 ${atMost}`,
        below !== undefined && `小於 ${below}`,
      ]
        .filter(Boolean)
        .join('、')}`,
    values: {
      'school.type=kindergarten': '幼兒園',
      'school.type=primary': '小學',
      'school.type=secondary': '中學',
      'school.type=junior-secondary': '初中',
      'school.type=senior-secondary': '高中',
      'school.type=special': '特殊教育學校',
      'school.locality=urban': '城區',
      'school.locality=town': '鎮區',
      'school.locality=rural': '鄉村',
    },
  },
  periods: {
    units: {
      'school-year': '每學年',
      term: '每學期',
      'calendar-month': '每月',
      'calendar-year': '每年',
      'calendar-week': '每週',
      day: '每天',
    },
    campaign: (code, each) =>
      `每次集中活動「${code}」期間${each ? { 'calendar-week': '每週', day: '每天' }[each] : ''}`,
    springFestival: (before, after) =>
      `每年春節期間（正月初一${before > 0 ? `前 ${before} 天` : '當天'}${after > 0 ? `至後 ${after} 天` : ''}）`,
    season: (name, before, after) => `每次${name}期間${withDays(before, after)}`,
    everyYear: (from, to) => `每年${dayInChinese(from)}至${dayInChinese(to)}`,
    between: (from, to) => `${dateInChinese(from)}至${dateInChinese(to)}`,
    part: ({ first, last }) =>
      [first !== undefined && `頭 ${first} 天`, last !== undefined && `最後 ${last} 天`].filter(Boolean).join('或'),
    duration: ({ amount: number, unit }) => `${number} ${UNITS[unit]}`,
    within: ({ amount: number, unit }) => (number === 0 ? '當天' : `在 ${number} ${UNITS[unit]}內`),
  },
  followUp: {
    events: { enrolment: '入學', category: '被列入上述類別' },
    on: (event) => `起因：${event}`,
    threshold: ({ atLeast, of }, within) => {
      const reached = {
        events: `累計 ${atLeast} 次`,
        days: `累計 ${atLeast} 天`,
        'consecutive-school-days': `連續 ${atLeast} 個上課日`,
      }[of];
      return `${within === undefined ? '一學年' : within}內${reached}`;
    },
    rung: (number, title, actor, start, within, what) =>
      `第 ${number} 步${title ? `（${title}）` : ''}：${start}，${actor}${within}：${what}`,
    starts: {
      trigger: '起因出現後',
      unanswered: '上一步沒有按時做到時',
      unresolved: '上一步期限已過而事情還沒有解決時',
    },
    startsAt: (threshold) => `${threshold}時`,
    visit: (modes, roles) => `進行家訪（${modes.join('、')}${roles.length > 0 ? `，由${roles.join('或')}到訪` : ''}）`,
    inAdvance: (duration) => `可以提前 ${duration}做`,
    again: (every, times) => `沒有解決的，每 ${every}再做一次，最多 ${times} 次`,
  },
  owedBy: (actor) => `責任人：${actor}`,
  concerns: (subject, population) => `對象：${subject}${population ? `（${population}）` : ''}`,
  schools: (types) => `只適用於：${types.join('、')}`,
  amount,
  share: ({ atLeast, rounding }, of) => {
    if (atLeast === 1) return `全部${GROUPS[of]}`;
    return `至少 ${Number((atLeast * 100).toFixed(4))}% 的${GROUPS[of]}（${ROUNDING[rounding]}）`;
  },
  asked: (number, period, part) => `次數：${period}${part ? `（${part}）` : ''}${number}`,
  cohortsFollow: '按下列情形而定',
  cohort: (title, condition, number) => `情形：${named(title, condition)}——${number}`,
  otherwise: {
    undefined: '不屬於以上任何情形的：文件沒有寫明',
    'not-owed': '不屬於以上任何情形的：不作要求',
  },
  exception: (title, condition, effects) => `例外：${named(title, condition)}——${effects.join('；')}`,
  exempt: '不作要求',
  needsFirst: (preconditions) => `先要有：${preconditions.join('、')}；沒有時不算未完成`,
  times: (what, count) => `${what}（${count} 次）`,
  attendance: (attendance) => {
    if (attendance === 'any-time') return '中途轉入、轉出的：只對在校期間作要求';
    if (attendance === 'at-end') return '中途轉入、轉出的：只計期末仍在校的';
    return `中途轉入、轉出的：只計在校滿 ${attendance.atLeastDays} 天的`;
  },
  countingModes: (modes) => `算數的形式：${modes.join('、')}`,
  anyVisitor: '誰到訪都算',
  countingVisitors: (roles) => `須有${roles.join('或')}到訪`,
  alsoCounts: (modes, circumstance, condition) =>
    `${circumstance}${condition ? `，並且${condition}` : ''}，${modes.join('、')}也算`,
  answers: (clauses) => `適用於：${clauses.join('、')}`,
  onEach: (modes, condition) => `適用於每次${modes.join('、')}${condition ? `，只限：${condition}` : ''}`,
  team: ({ atLeast, atMost }) => {
    if (atLeast === undefined) return `不超過 ${atMost ?? 0} 人同行`;
    return atMost === undefined ? `至少 ${atLeast} 人同行` : `${atLeast} 至 ${atMost} 人同行`;
  },
  teamIncluding: (roles) => `其中要有：${roles.join('、')}`,
  recordWithin: (hours, clock, startsAt) =>
    `${CLOCK_STARTS[startsAt ?? 'visit-end']}後 ${hours} ${clock === 'working' ? '個工作小時' : '小時'}內歸檔紀錄`,
  step: (step, before) => `要有：${step}${before ? `，至遲在家訪開始前 ${before}` : ''}`,
  timeOfDay: (from, to) => `只在 ${from} 至 ${to} 之間`,
  days: (days) => `只在${days.map((day) => KINDS_OF_DAY[day]).join('、')}`,
  minutes: ({ atLeast, atMost }) => {
    if (atLeast === undefined) return `時長不超過 ${atMost ?? 0} 分鐘`;
    return atMost === undefined ? `時長不少於 ${atLeast} 分鐘` : `時長 ${atLeast} 至 ${atMost} 分鐘`;
  },
  topics: (topics) => `紀錄要寫到：${topics.join('、')}`,
  attest: (conduct) => `由到訪教師確認：${conduct.join('、')}`,
  activities: (titles) => `活動：${titles.join('或')}`,
  submission: (title, period) => `提交：${title}，${period}一次`,
  dueAfter: (side, within) => `期限：時段${side === 'start' ? '開始' : '結束'}後 ${within}內`,
  dueOn: (day) => `期限：${dayInChinese(day)}`,
  dueAtEnd: '期限：時段結束時',
  sealed: '須蓋章',
  copies: (count) => `一式 ${count} 份`,
  notCodable: (reason) => `不能寫成規則，只供查閱，不作判斷：${reason}`,
  acceptedBy: (who) => `確認人：${who}`,
  relations: {
    cites: (to) => `引用 ${to}`,
    adopts: (to) => `採納 ${to}`,
    'adds-to': (to) => `在 ${to} 之外另作要求`,
    tightens: (to) => `比 ${to} 更嚴`,
    overrides: (to) => `部分代替 ${to}`,
    'derived-from': (to) => `由 ${to} 而來`,
  },
  dimensions: {
    quantity: '數量',
    per: '時段',
    modes: '形式',
    byVisitor: '到訪人',
    population: '對象',
    deadline: '期限',
    strength: '約束力',
  },
  inRespectOf: (dimensions) => `（${dimensions.join('、')}）`,
  note: (note) => `：${note}`,
  consequence: (text, section) => `後果（原文${section}，僅供查閱）：${text}`,
  effective: (from, to) => {
    const start = from === undefined ? '' : from === null ? '生效日期不詳' : `自${dateInChinese(from)}起生效`;
    const end = to === undefined ? '' : to === null ? '失效日期不詳' : `至${dateInChinese(to)}失效`;
    return [start, end].filter(Boolean).join('，');
  },
};
