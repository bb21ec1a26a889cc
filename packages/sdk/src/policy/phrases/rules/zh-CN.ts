import type { Quantity } from '../../rule.js';
import { dateInChinese, dayInChinese } from '../chinese-dates.js';
import type { CountedThing, RulePhrases } from './rule-phrases-shape.js';

const MEASURES: Readonly<Record<CountedThing, string>> = {
  visits: '次家访',
  students: '名学生受访',
  families: '个家庭受访',
  teachers: '名教师参加家访',
  activities: '次',
};
const GROUPS: Readonly<Record<CountedThing, string>> = {
  visits: '家访',
  students: '学生受访',
  families: '家庭受访',
  teachers: '教师参加家访',
  activities: '活动',
};
const UNITS = {
  hours: '小时',
  'working-hours': '个工作小时',
  days: '天',
  'working-days': '个工作日',
  'school-days': '个上课日',
  weeks: '周',
  months: '个月',
} as const;
const ROUNDING = { up: '不足一人的按一人计', down: '不足一人的舍去', nearest: '不足一人的四舍五入' } as const;
const CLOCK_STARTS = { 'visit-end': '家访结束', 'visit-start': '家访开始', 'day-end': '家访当天结束' } as const;
const KINDS_OF_DAY = { 'working-day': '工作日', weekend: '周末', holiday: '节假日' } as const;

const named = (title: string | undefined, condition: string): string =>
  title ? `${title}（${condition}）` : condition;
const withDays = (before: number, after: number): string => {
  const days = [before > 0 && `前 ${before} 天`, after > 0 && `后 ${after} 天`].filter(Boolean);
  return days.length > 0 ? `（含${days.join('、')}）` : '';
};

function amount({ atLeast, atMost, exactly }: Quantity, of: CountedThing): string {
  const measure = MEASURES[of];
  if (exactly !== undefined) return exactly === 0 ? `不得有${GROUPS[of]}` : `恰好 ${exactly} ${measure}`;
  if (atLeast === 'open') {
    const most = atMost === undefined ? '' : `，不超过 ${atMost} ${measure}`;
    return `若干${measure}（数目由学校设定）${most}`;
  }
  if (atLeast === undefined) return `不超过 ${atMost ?? 0} ${measure}`;
  return atMost === undefined ? `至少 ${atLeast} ${measure}` : `${atLeast} 至 ${atMost} ${measure}`;
}

/** Rules in simplified Chinese. */
export const rulePhrases: RulePhrases = {
  actors: {
    'any-teacher': '任一教师',
    school: '学校',
    authority: '教育行政部门',
    'class-teacher': '班主任',
    'subject-teacher': '科任教师',
    'school-leader': '校领导',
    'middle-leader': '中层干部',
    counsellor: '心理教师',
    mentor: '德育导师',
  },
  subjects: {
    student: '每名学生',
    family: '每个学生家庭',
    teacher: '每名教职工',
    class: '每个班级',
    school: '学校',
  },
  conditions: {
    everybody: '全部',
    listed: (titles, open) => `${titles.join('、')}${open ? '（学校可以补充）' : ''}`,
    staff: (roles) => roles.join('、'),
    all: (parts) => parts.join('，并且'),
    any: (parts) => parts.join('，或者'),
    not: (part) => `并非“${part}”`,
    inCategories: (titles) => `属于${titles.join('、')}`,
    inList: (titles, open) => `属于文件所列类别（${titles.join('、')}${open ? '，学校可以补充' : ''}）`,
    datumIs: (title, values) => `${title}为${values.map((value) => `“${value}”`).join('或')}`,
    datumHolds: (title) => title,
    datumHoldsNot: (title) => `非“${title}”`,
    datumWithin: (title, { atLeast, atMost, above, below }) =>
      `${title}${[
        atLeast !== undefined && `不少于 ${atLeast}`,
        above !== undefined && `大于 ${above}`,
        atMost !== undefined && `不超过 ${atMost}`,
        below !== undefined && `小于 ${below}`,
      ]
        .filter(Boolean)
        .join('、')}`,
    values: {
      'school.type=kindergarten': '幼儿园',
      'school.type=primary': '小学',
      'school.type=secondary': '中学',
      'school.type=junior-secondary': '初中',
      'school.type=senior-secondary': '高中',
      'school.type=special': '特殊教育学校',
      'school.locality=urban': '城区',
      'school.locality=town': '镇区',
      'school.locality=rural': '乡村',
    },
  },
  periods: {
    units: {
      'school-year': '每学年',
      term: '每学期',
      'calendar-month': '每月',
      'calendar-year': '每年',
      'calendar-week': '每周',
      day: '每天',
    },
    campaign: (code, each) => `每次集中活动“${code}”期间${each ? { 'calendar-week': '每周', day: '每天' }[each] : ''}`,
    springFestival: (before, after) =>
      `每年春节期间（正月初一${before > 0 ? `前 ${before} 天` : '当天'}${after > 0 ? `至后 ${after} 天` : ''}）`,
    season: (name, before, after) => `每次${name}期间${withDays(before, after)}`,
    everyYear: (from, to) => `每年${dayInChinese(from)}至${dayInChinese(to)}`,
    between: (from, to) => `${dateInChinese(from)}至${dateInChinese(to)}`,
    part: ({ first, last }) =>
      [first !== undefined && `头 ${first} 天`, last !== undefined && `最后 ${last} 天`].filter(Boolean).join('或'),
    duration: ({ amount: number, unit }) => `${number} ${UNITS[unit]}`,
    within: ({ amount: number, unit }) => (number === 0 ? '当天' : `在 ${number} ${UNITS[unit]}内`),
  },
  followUp: {
    events: { enrolment: '入学', category: '被列入上述类别' },
    on: (event) => `起因：${event}`,
    threshold: ({ atLeast, of }, within) => {
      const reached = {
        events: `累计 ${atLeast} 次`,
        days: `累计 ${atLeast} 天`,
        'consecutive-school-days': `连续 ${atLeast} 个上课日`,
      }[of];
      return `${within === undefined ? '一学年' : within}内${reached}`;
    },
    rung: (number, title, actor, start, within, what) =>
      `第 ${number} 步${title ? `（${title}）` : ''}：${start}，${actor}${within}：${what}`,
    starts: {
      trigger: '起因出现后',
      unanswered: '上一步没有按时做到时',
      unresolved: '上一步期限已过而事情还没有解决时',
    },
    startsAt: (threshold) => `${threshold}时`,
    visit: (modes, roles) => `进行家访（${modes.join('、')}${roles.length > 0 ? `，由${roles.join('或')}到访` : ''}）`,
    inAdvance: (duration) => `可以提前 ${duration}做`,
    again: (every, times) => `没有解决的，每 ${every}再做一次，最多 ${times} 次`,
  },
  owedBy: (actor) => `责任人：${actor}`,
  concerns: (subject, population) => `对象：${subject}${population ? `（${population}）` : ''}`,
  schools: (types) => `只适用于：${types.join('、')}`,
  amount,
  share: ({ atLeast, rounding }, of) => {
    if (atLeast === 1) return `全部${GROUPS[of]}`;
    return `至少 ${Number((atLeast * 100).toFixed(4))}% 的${GROUPS[of]}（${ROUNDING[rounding]}）`;
  },
  asked: (number, period, part) => `次数：${period}${part ? `（${part}）` : ''}${number}`,
  cohortsFollow: '按下列情形而定',
  cohort: (title, condition, number) => `情形：${named(title, condition)}——${number}`,
  otherwise: {
    undefined: '不属于以上任何情形的：文件没有写明',
    'not-owed': '不属于以上任何情形的：不作要求',
  },
  exception: (title, condition, effects) => `例外：${named(title, condition)}——${effects.join('；')}`,
  exempt: '不作要求',
  needsFirst: (preconditions) => `先要有：${preconditions.join('、')}；没有时不算未完成`,
  times: (what, count) => `${what}（${count} 次）`,
  attendance: (attendance) => {
    if (attendance === 'any-time') return '中途转入、转出的：只对在校期间作要求';
    if (attendance === 'at-end') return '中途转入、转出的：只计期末仍在校的';
    return `中途转入、转出的：只计在校满 ${attendance.atLeastDays} 天的`;
  },
  countingModes: (modes) => `算数的形式：${modes.join('、')}`,
  anyVisitor: '谁到访都算',
  countingVisitors: (roles) => `须有${roles.join('或')}到访`,
  alsoCounts: (modes, circumstance, condition) =>
    `${circumstance}${condition ? `，并且${condition}` : ''}，${modes.join('、')}也算`,
  answers: (clauses) => `适用于：${clauses.join('、')}`,
  onEach: (modes, condition) => `适用于每次${modes.join('、')}${condition ? `，只限：${condition}` : ''}`,
  team: ({ atLeast, atMost }) => {
    if (atLeast === undefined) return `不超过 ${atMost ?? 0} 人同行`;
    return atMost === undefined ? `至少 ${atLeast} 人同行` : `${atLeast} 至 ${atMost} 人同行`;
  },
  teamIncluding: (roles) => `其中要有：${roles.join('、')}`,
  recordWithin: (hours, clock, startsAt) =>
    `${CLOCK_STARTS[startsAt ?? 'visit-end']}后 ${hours} ${clock === 'working' ? '个工作小时' : '小时'}内归档记录`,
  step: (step, before) => `要有：${step}${before ? `，至迟在家访开始前 ${before}` : ''}`,
  timeOfDay: (from, to) => `只在 ${from} 至 ${to} 之间`,
  days: (days) => `只在${days.map((day) => KINDS_OF_DAY[day]).join('、')}`,
  minutes: ({ atLeast, atMost }) => {
    if (atLeast === undefined) return `时长不超过 ${atMost ?? 0} 分钟`;
    return atMost === undefined ? `时长不少于 ${atLeast} 分钟` : `时长 ${atLeast} 至 ${atMost} 分钟`;
  },
  topics: (topics) => `记录要写到：${topics.join('、')}`,
  attest: (conduct) => `由到访教师确认：${conduct.join('、')}`,
  activities: (titles) => `活动：${titles.join('或')}`,
  submission: (title, period) => `提交：${title}，${period}一次`,
  dueAfter: (side, within) => `期限：时段${side === 'start' ? '开始' : '结束'}后 ${within}内`,
  dueOn: (day) => `期限：${dayInChinese(day)}`,
  dueAtEnd: '期限：时段结束时',
  sealed: '须盖章',
  copies: (count) => `一式 ${count} 份`,
  notCodable: (reason) => `不能写成规则，只供查阅，不作判断：${reason}`,
  acceptedBy: (who) => `确认人：${who}`,
  relations: {
    cites: (to) => `引用 ${to}`,
    adopts: (to) => `采纳 ${to}`,
    'adds-to': (to) => `在 ${to} 之外另作要求`,
    tightens: (to) => `比 ${to} 更严`,
    overrides: (to) => `部分代替 ${to}`,
    'derived-from': (to) => `由 ${to} 而来`,
  },
  dimensions: {
    quantity: '数量',
    per: '时段',
    modes: '形式',
    byVisitor: '到访人',
    population: '对象',
    deadline: '期限',
    strength: '约束力',
  },
  inRespectOf: (dimensions) => `（${dimensions.join('、')}）`,
  note: (note) => `：${note}`,
  consequence: (text, section) => `后果（原文${section}，仅供查阅）：${text}`,
  effective: (from, to) => {
    const start = from === undefined ? '' : from === null ? '生效日期不详' : `自${dateInChinese(from)}起生效`;
    const end = to === undefined ? '' : to === null ? '失效日期不详' : `至${dateInChinese(to)}失效`;
    return [start, end].filter(Boolean).join('，');
  },
};
