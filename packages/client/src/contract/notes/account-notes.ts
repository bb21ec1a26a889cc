import type { OperationNote } from './operation-note.js';

/** Session, roster, verdicts, facts and audit. */
export const accountNotes = {
  getSession: {
    tag: 'session',
    summary: { en: 'Who is signed in', 'zh-CN': '当前登录者' },
    description:
      'Also the school’s clock, time zone and calendar, and the names of the operations the caller may call.',
    problems: [],
  },
  getPolicies: {
    tag: 'session',
    summary: { en: 'The documents that the school answers to', 'zh-CN': '学校适用的政策文件' },
    problems: [],
  },
  listClasses: { tag: 'roster', summary: { en: 'The classes one may see', 'zh-CN': '可查看的班级' }, problems: [] },
  listStudents: {
    tag: 'roster',
    summary: { en: 'The students of a class', 'zh-CN': '班级学生' },
    problems: ['class-not-found'],
  },
  listStaff: {
    tag: 'roster',
    summary: { en: 'Colleagues who can be named as visitors', 'zh-CN': '可列为家访人员的同事' },
    problems: [],
  },
  queryVerdicts: {
    tag: 'verdicts',
    summary: { en: 'How many subjects stand, in one request', 'zh-CN': '批量查询完成情况' },
    description:
      'Asks only, although it is a POST: it may be repeated like a GET. Subjects come back in the order asked.',
    problems: ['subject-not-permitted'],
  },
  listDuties: {
    tag: 'verdicts',
    summary: { en: 'What is to be done next', 'zh-CN': '待办的家访任务' },
    problems: ['class-not-found'],
  },
  listDemands: {
    tag: 'verdicts',
    summary: { en: 'The visits that are still to be made', 'zh-CN': '尚待完成的家访' },
    description:
      'What a planner takes: whom a visit has to name, who has to come, in which mode, between which days. It says who comes first, and never why.',
    problems: ['class-not-found'],
  },
  getMeasures: {
    tag: 'verdicts',
    summary: { en: 'Everything that a report states', 'zh-CN': '报告所列的全部指标' },
    description:
      'Each share with both its parts, as of when, and the clause it comes from. The authority over the school is told nothing of single classes and members of staff, and no figure about few people.',
    problems: [],
  },
  getCoverage: {
    tag: 'verdicts',
    summary: { en: 'How the school stands', 'zh-CN': '全校家访覆盖情况' },
    problems: [],
  },
  recordSchoolFact: {
    tag: 'facts',
    summary: { en: 'Record what clauses speak of', 'zh-CN': '登记条款所涉事项' },
    problems: ['subject-not-permitted'],
  },
  listSchoolFacts: { tag: 'facts', summary: { en: 'What was recorded', 'zh-CN': '已登记事项' }, problems: [] },
  retractSchoolFact: {
    tag: 'facts',
    summary: { en: 'Retract what was recorded, with a reason', 'zh-CN': '撤销已登记事项并说明原因' },
    problems: ['school-fact-not-found', 'subject-not-permitted', 'school-fact-final'],
  },
  listAccessLog: {
    tag: 'audit',
    summary: { en: 'Who has read or written whose data', 'zh-CN': '数据访问记录' },
    description: 'Newest first. Each entry is chained to the one before it.',
    problems: [],
  },
} as const satisfies Record<string, OperationNote>;
