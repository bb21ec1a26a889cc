import type { PolicyPack } from '@homevisit/sdk/policy';

/**
 * An invented home-visit plan of an invented school, so that a page works without any real document. It states no
 * authority's policy: for real ones, give the packs of `@homevisit/policies`.
 */
export const demonstrationPolicy: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'demonstration-school',
  title: {
    'zh-CN': '示范学校方案(虚构)',
    'zh-Hant': '示範學校方案(虛構)',
    en: 'Demonstration school plan (invented)',
  },
  level: 'school',
  under: [],
  document: {
    title: '示范学校家访工作方案(虚构,仅供演示)',
    issuer: '示范学校(虚构)',
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: null,
  },
  categories: {
    open: false,
    list: [
      {
        id: 'left-behind',
        title: { 'zh-CN': '留守', 'zh-Hant': '留守', en: 'left behind by parents working away' },
        covers: ['left-behind'],
        attachesTo: 'student',
      },
      {
        id: 'single-parent',
        title: { 'zh-CN': '单亲', 'zh-Hant': '單親', en: 'one parent' },
        covers: ['single-parent'],
        attachesTo: 'student',
      },
      {
        id: 'new-student',
        title: { 'zh-CN': '新生', 'zh-Hant': '新生', en: 'new at the school' },
        covers: ['new-student'],
        attachesTo: 'student',
      },
    ],
  },
  clauses: [
    {
      id: 'D1',
      title: { 'zh-CN': '学年家访', 'zh-Hant': '學年家訪', en: 'Yearly visit' },
      summary: {
        'zh-CN': '班主任每学年对每名学生实地家访至少一次。',
        'zh-Hant': '班主任每學年對每名學生實地家訪至少一次。',
        en: 'The class teacher visits each student in person at least once a school year.',
      },
      strength: 'must',
      citation: { section: '一(1)' },
      rule: {
        kind: 'visit-count',
        owedBy: 'class-teacher',
        subject: 'student',
        population: {},
        quantity: { atLeast: 1 },
        per: 'school-year',
        modes: ['home', 'agreed-place'],
        byVisitor: ['class-teacher'],
      },
    },
    {
      id: 'D2',
      title: {
        'zh-CN': '重点学生学期家访',
        'zh-Hant': '重點學生學期家訪',
        en: 'A visit each term where it matters most',
      },
      summary: {
        'zh-CN': '本方案所列学生每学期至少入户家访一次。',
        'zh-Hant': '本方案所列學生每學期至少入戶家訪一次。',
        en: 'Students on the list of this plan are visited at home at least once a term.',
      },
      strength: 'must',
      citation: { section: '一(2)' },
      rule: {
        kind: 'visit-count',
        owedBy: 'any-teacher',
        subject: 'student',
        population: { listed: true },
        quantity: { atLeast: 1 },
        per: 'term',
        modes: ['home'],
        byVisitor: 'anyone',
      },
    },
    {
      id: 'D3',
      title: { 'zh-CN': '突发情况可线上家访', 'zh-Hant': '突發情況可線上家訪', en: 'Remote visits in an emergency' },
      summary: {
        'zh-CN': '突发公共事件期间,电话、视频家访可计入学年家访。',
        'zh-Hant': '突發公共事件期間,電話、視訊家訪可計入學年家訪。',
        en: 'During a public emergency, visits by phone or video count for the yearly visit.',
      },
      strength: 'may',
      citation: { section: '一(3)' },
      rule: { kind: 'counts-as', clauses: ['D1'], modes: ['phone', 'video'], circumstance: 'emergency' },
    },
    {
      id: 'D4',
      title: { 'zh-CN': '校领导带头家访', 'zh-Hant': '校領導帶頭家訪', en: 'School leaders take part' },
      summary: {
        'zh-CN': '校领导每学期参加家访至少一次。',
        'zh-Hant': '校領導每學期參加家訪至少一次。',
        en: 'School leaders join a visit at least once a term.',
      },
      strength: 'principle',
      citation: { section: '一(4)' },
      rule: {
        kind: 'visit-count',
        owedBy: 'school-leader',
        subject: 'teacher',
        population: { roles: ['school-leader'] },
        quantity: { atLeast: 1 },
        per: 'term',
        modes: ['home', 'agreed-place'],
        byVisitor: ['school-leader'],
      },
    },
    {
      id: 'D5',
      title: { 'zh-CN': '两人同行', 'zh-Hant': '兩人同行', en: 'Two visitors together' },
      summary: {
        'zh-CN': '入户家访由两名教师同行。',
        'zh-Hant': '入戶家訪由兩名教師同行。',
        en: 'Two teachers visit a home together.',
      },
      strength: 'practice',
      citation: { section: '二(1)' },
      rule: { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
    },
    {
      id: 'D6',
      title: { 'zh-CN': '三日内填写记录', 'zh-Hant': '三日內填寫記錄', en: 'Record within three days' },
      summary: {
        'zh-CN': '家访结束后七十二小时内填写记录表。',
        'zh-Hant': '家訪結束後七十二小時內填寫記錄表。',
        en: 'The record is filed within seventy-two hours after the visit.',
      },
      strength: 'must',
      citation: { section: '二(2)' },
      rule: { kind: 'record-deadline', modes: ['home', 'agreed-place'], withinHours: 72 },
    },
    {
      id: 'D7',
      title: { 'zh-CN': '记录家长意见', 'zh-Hant': '記錄家長意見', en: 'The family is heard' },
      summary: {
        'zh-CN': '记录表写明学生在校表现和家长意见。',
        'zh-Hant': '記錄表寫明學生在校表現和家長意見。',
        en: 'The record says how the student does at school and what the family thinks.',
      },
      strength: 'must',
      citation: { section: '二(3)' },
      rule: {
        kind: 'record-content',
        modes: ['home', 'agreed-place', 'phone', 'video'],
        topics: ['conduct-at-school', 'family-opinions'],
      },
    },
    {
      id: 'D8',
      title: { 'zh-CN': '提前预约', 'zh-Hant': '提前預約', en: 'Agreed beforehand' },
      summary: {
        'zh-CN': '入户前先与家长约定时间。',
        'zh-Hant': '入戶前先與家長約定時間。',
        en: 'A time is agreed with the family before a visit at home.',
      },
      strength: 'principle',
      citation: { section: '二(4)' },
      rule: { kind: 'visit-step', modes: ['home'], step: 'appointment' },
    },
  ],
};
