import { describe } from 'vitest';
import { digestOf, ofClass, ofSchool, tellsInEveryLanguage } from '../testing/explained-verdict.js';

describe('an explanation of coverage, activities, what is handed in, and follow-ups', () => {
  tellsInEveryLanguage([
    [
      'a share of a class: how many of how many, and how many more',
      { ...ofClass, have: 18, need: 25, outOf: 31, missing: [{ code: 'coverage', counting: 'students', count: 7 }] },
      digestOf('students'),
      {
        'zh-CN': {
          headline: '待访 7 名学生，2027年7月10日前',
          progress: '共 31 名学生，已有 18，要求 25，还差 7',
          missing: ['还差 7 名学生'],
          changes: ['2027年7月10日前再走访 7 名学生'],
        },
        'zh-Hant': {
          headline: '待訪 7 名學生，2027年7月10日前',
          progress: '共 31 名學生，已有 18，要求 25，還差 7',
          missing: ['還差 7 名學生'],
          changes: ['2027年7月10日前再走訪 7 名學生'],
        },
        en: {
          headline: '7 students to visit by 10 July 2027',
          progress: '18 of 31 students, 25 asked for; 7 more to reach',
          missing: ['7 more students to reach'],
          changes: ['7 more students visited by 10 July 2027'],
        },
      },
    ],
    [
      'activities of a class, by the name that the document gives them',
      {
        ...ofClass,
        status: 'due-soon',
        have: 1,
        need: 2,
        missing: [{ code: 'activities', activities: ['parents-meeting'], count: 1 }],
      },
      digestOf('activities'),
      {
        'zh-CN': {
          headline: '快到期：待办 1 次活动，2027年7月10日前',
          missing: ['还差 1 次家长会'],
          changes: ['2027年7月10日前再完成 1 次家长会'],
        },
        'zh-Hant': {
          headline: '快到期：待辦 1 次活動，2027年7月10日前',
          missing: ['還差 1 次家長會'],
          changes: ['2027年7月10日前再完成 1 次家長會'],
        },
        en: {
          headline: 'Due soon: 1 activity by 10 July 2027',
          missing: ["1 more of: parents' meeting"],
          changes: ["1 more of: parents' meeting by 10 July 2027"],
        },
      },
    ],
    [
      'something that was not handed in, which can still be done',
      { ...ofSchool, status: 'overdue', missing: [{ code: 'submission', submission: 'plan' }] },
      digestOf('submissions'),
      {
        'zh-CN': {
          headline: '已逾期：没有提交，应在2027年7月10日前',
          missing: ['家访计划还没有提交'],
          changes: ['提交家访计划'],
        },
        'zh-Hant': {
          headline: '已逾期：沒有提交，應在2027年7月10日前',
          missing: ['家訪計劃還沒有提交'],
          changes: ['提交家訪計劃'],
        },
        en: {
          headline: 'Overdue: not handed in, due 10 July 2027',
          missing: ['not handed in yet: plan of visits'],
          changes: ['handing in: plan of visits'],
        },
      },
    ],
    [
      'something that was handed in without its seal and copies',
      {
        ...ofSchool,
        status: 'overdue',
        reason: 'incomplete',
        missing: [{ code: 'seal' }, { code: 'copies', count: 2 }],
      },
      digestOf('submissions'),
      {
        'zh-CN': { headline: '已逾期：提交得不完整，应在2027年7月10日前', changes: ['补盖公章', '补交 2 份'] },
        'zh-Hant': { headline: '已逾期：提交得不完整，應在2027年7月10日前', changes: ['補蓋公章', '補交 2 份'] },
        en: {
          headline: 'Overdue: not fully handed in, due 10 July 2027',
          changes: ['adding the seal', 'handing in 2 more copies'],
        },
      },
    ],
    [
      'a step of a ladder, by its name, which can be done late',
      {
        status: 'overdue',
        branch: 'call',
        notCounted: [],
        missing: [{ code: 'activities', activities: ['parents-meeting'], count: 1 }],
      },
      digestOf('responses'),
      {
        'zh-CN': { branch: '步骤：先联系', changes: ['再完成 1 次家长会'] },
        'zh-Hant': { branch: '步驟：先聯絡', changes: ['再完成 1 次家長會'] },
        en: { branch: 'step: contact first', changes: ["1 more of: parents' meeting"] },
      },
    ],
  ]);
});
