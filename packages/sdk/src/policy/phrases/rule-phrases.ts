import type { Locale } from '../../model/primitives.js';
import type { PeriodUnit } from '../../calendar/school-calendar.js';
import type { Actor, CountedSubjectType } from '../rule.js';

/** Every word and sentence of a rule in one language. */
export interface RulePhrases {
  readonly actors: Readonly<Record<Actor, string>>;
  readonly subjects: Readonly<Record<CountedSubjectType, string>>;
  readonly periods: Readonly<Record<PeriodUnit, string>>;
  readonly everybody: string;
  listed(titles: readonly string[], open: boolean): string;
  staff(roles: readonly string[]): string;
  owedBy(actor: string): string;
  concerns(subject: string, population: string): string;
  visits(atLeast: number, period: string): string;
  countingModes(modes: readonly string[]): string;
  countingVisitors(roles: readonly string[]): string;
  alsoCounts(modes: readonly string[], circumstance: string): string;
  answers(clauses: readonly string[]): string;
  onEach(modes: readonly string[]): string;
  team(atLeast: number): string;
  recordWithin(hours: number): string;
  step(step: string): string;
  topics(topics: readonly string[]): string;
  attest(conduct: readonly string[]): string;
}

const zhHans: RulePhrases = {
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
  subjects: { student: '每名学生', family: '每个学生家庭', teacher: '每名教职工' },
  periods: {
    'school-year': '每学年',
    term: '每学期',
    'calendar-month': '每月',
    'calendar-year': '每年',
    'calendar-week': '每周',
    day: '每天',
  },
  everybody: '全部',
  listed: (titles, open) => `${titles.join('、')}${open ? '（学校可以补充）' : ''}`,
  staff: (roles) => roles.join('、'),
  owedBy: (actor) => `责任人：${actor}`,
  concerns: (subject, population) => `对象：${subject}（${population}）`,
  visits: (atLeast, period) => `次数：${period}至少 ${atLeast} 次`,
  countingModes: (modes) => `算数的形式：${modes.join('、')}`,
  countingVisitors: (roles) => `须有${roles.join('或')}到访`,
  alsoCounts: (modes, circumstance) => `${circumstance}，${modes.join('、')}也算`,
  answers: (clauses) => `适用于：${clauses.join('、')}`,
  onEach: (modes) => `适用于每次${modes.join('、')}`,
  team: (atLeast) => `至少 ${atLeast} 人同行`,
  recordWithin: (hours) => `家访结束后 ${hours} 小时内归档记录`,
  step: (step) => `要有：${step}`,
  topics: (topics) => `记录要写到：${topics.join('、')}`,
  attest: (conduct) => `由到访教师确认：${conduct.join('、')}`,
};

const zhHant: RulePhrases = {
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
  subjects: { student: '每名學生', family: '每個學生家庭', teacher: '每名教職工' },
  periods: {
    'school-year': '每學年',
    term: '每學期',
    'calendar-month': '每月',
    'calendar-year': '每年',
    'calendar-week': '每週',
    day: '每天',
  },
  everybody: '全部',
  listed: (titles, open) => `${titles.join('、')}${open ? '（學校可以補充）' : ''}`,
  staff: (roles) => roles.join('、'),
  owedBy: (actor) => `責任人：${actor}`,
  concerns: (subject, population) => `對象：${subject}（${population}）`,
  visits: (atLeast, period) => `次數：${period}至少 ${atLeast} 次`,
  countingModes: (modes) => `算數的形式：${modes.join('、')}`,
  countingVisitors: (roles) => `須有${roles.join('或')}到訪`,
  alsoCounts: (modes, circumstance) => `${circumstance}，${modes.join('、')}也算`,
  answers: (clauses) => `適用於：${clauses.join('、')}`,
  onEach: (modes) => `適用於每次${modes.join('、')}`,
  team: (atLeast) => `至少 ${atLeast} 人同行`,
  recordWithin: (hours) => `家訪結束後 ${hours} 小時內歸檔紀錄`,
  step: (step) => `要有：${step}`,
  topics: (topics) => `紀錄要寫到：${topics.join('、')}`,
  attest: (conduct) => `由到訪教師確認：${conduct.join('、')}`,
};

const en: RulePhrases = {
  actors: {
    'any-teacher': 'any teacher',
    school: 'the school',
    authority: 'the education authority',
    'class-teacher': 'the class teacher',
    'subject-teacher': 'a subject teacher',
    'school-leader': 'the school leader',
    'middle-leader': 'the middle leader',
    counsellor: 'the counsellor',
    mentor: 'the mentor',
  },
  subjects: { student: 'each student', family: "each student's family", teacher: 'each member of staff' },
  periods: {
    'school-year': 'a school year',
    term: 'a term',
    'calendar-month': 'a calendar month',
    'calendar-year': 'a calendar year',
    'calendar-week': 'a week',
    day: 'a day',
  },
  everybody: 'all',
  listed: (titles, open) => `${titles.join(', ')}${open ? ', and whom the school adds' : ''}`,
  staff: (roles) => roles.join(', '),
  owedBy: (actor) => `Owed by: ${actor}`,
  concerns: (subject, population) => `To: ${subject} (${population})`,
  visits: (atLeast, period) => `At least ${atLeast} ${atLeast === 1 ? 'visit' : 'visits'} ${period}`,
  countingModes: (modes) => `Counts: ${modes.join(', ')}`,
  countingVisitors: (roles) => `In presence of the ${roles.join(' or ')}`,
  alsoCounts: (modes, circumstance) => `Also counts ${circumstance}: ${modes.join(', ')}`,
  answers: (clauses) => `For: ${clauses.join(', ')}`,
  onEach: (modes) => `On each ${modes.join(', ')}`,
  team: (atLeast) => `At least ${atLeast} visitors together`,
  recordWithin: (hours) => `The record is filed within ${hours} hours after the visit`,
  step: (step) => `Asked for: ${step}`,
  topics: (topics) => `The record holds: ${topics.join(', ')}`,
  attest: (conduct) => `Attested by the visitor: ${conduct.join(', ')}`,
};

/** Words of rules, by language. Not for light entries: nothing that a family or a teacher sees at start needs them. */
export const rulePhrases: Readonly<Record<Locale, RulePhrases>> = { 'zh-CN': zhHans, 'zh-Hant': zhHant, en };
