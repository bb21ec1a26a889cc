import { wallClockOf } from '../../calendar/instant.js';
import { changePhrases } from './changes/zh-CN.js';
import { dateInChinese } from './chinese-dates.js';
import type { ExplanationPhrases, VisitWords } from './explanation-phrases.js';
import { due, statuses } from './glance/zh-CN.js';

const visitors = (visit: VisitWords): string =>
  visit.visitors && visit.visitors.length > 0 ? `（${visit.visitors.join('、')}）` : '';

/** Explanations in simplified Chinese. */
export const phrases: ExplanationPhrases = {
  statuses,
  strengths: {
    must: '必须',
    principle: '原则上',
    encouraged: '鼓励',
    may: '可以',
    'must-not': '不得',
    practice: '工作做法',
    aim: '工作目标',
  },
  modes: {
    home: '入户家访',
    'agreed-place': '约定场所家访',
    phone: '电话家访',
    video: '视频家访',
    'online-chat': '微信等线上家访',
    letter: '书信',
  },
  roles: {
    'class-teacher': '班主任',
    'subject-teacher': '科任教师',
    'school-leader': '校领导',
    'middle-leader': '中层干部',
    counsellor: '心理教师',
    mentor: '德育导师',
  },
  circumstances: {
    emergency: '疫情等突发事件期间',
    'family-wish': '家长确认入户不便',
    distance: '路途遥远',
    'left-behind-return': '外出务工家长返乡',
  },
  steps: {
    consent: '家长同意',
    approval: '学校批准',
    appointment: '访前预约',
    outline: '个性化家访提纲',
    'safety-report': '访前安全报告',
    reachable: '家访期间通讯畅通',
    'return-report': '访后返校报告',
  },
  topics: {
    'family-situation': '家庭情况',
    'growth-environment': '成长环境',
    'conduct-at-home': '在家表现',
    'study-and-life-habits': '学习和生活习惯',
    'parents-expectation': '家长期望',
    'mood-and-thought': '思想情绪',
    'conduct-at-school': '在校表现',
    development: '身心发展',
    'education-strategy': '育人策略',
    'individual-plan': '个性化方案',
    'school-and-policy': '办学与政策介绍',
    'health-and-safety': '心理、生理与安全卫生知识',
    support: '帮扶与辅导',
    'family-opinions': '家长意见和建议',
    'self-reflection': '教师自我反思',
  },
  conduct: {
    'no-gifts': '未接受馈赠钱物',
    'no-meals-or-expenses': '未接受吃请和报销开支',
    'no-transport-by-family': '未要求家长安排车辆接送',
    'no-private-demands': '未提出任何私人要求',
    'no-entertainment': '未参与娱乐消费活动',
    'no-paid-tutoring': '未进行有偿家教',
    'privacy-kept': '保护了学生及家庭隐私',
    'neat-appearance': '仪表整洁',
    respectful: '尊重家长',
    'no-lecturing': '未作训导式沟通',
    'no-unlicensed-vehicle': '未搭乘“三无车辆”',
  },
  reasons: {
    left: '学生已在期满前离校。',
    'no-longer-in-category': '学生在期满前已不属于该类别。',
    'not-binding': '这一条属于鼓励或允许，未做不算缺失。',
    declined: '家长谢绝家访，这是家长的权利，不计入未完成。',
    'no-period': '校历中还没有相应的学年或学期，请先导入校历。',
    'category-unknown': '学生有一个各文件都不认识的类别，请学校确认它对应哪一类。',
    'datum-missing': '缺少判断所需的数据。',
    'precondition-missing': '前提（如家长同意）一直没有具备，不算任何人未完成。',
    'too-many': '超过了文件允许的数量。',
    'no-cohort': '文件没有写明这种情形怎么办。',
    'cohorts-overlap': '文件的两处规定同时适用而又不一致，请学校确定按哪一处办。',
    'number-open': '文件没有写明次数，请学校先设定。',
    exception: '文件写明的例外适用，因此不作要求。',
    'outside-limit': '日期、时间或时长不在文件允许的范围内。',
    late: '做了，但超过了期限。',
    incomplete: '已经提交，但不完整。',
    resolved: '到期之前事情已经解决。',
  },
  notCounted: {
    mode: (visit) => `${visit.name}${visitors(visit)}不算在内：这一条不认可${visit.mode ?? '这种形式'}`,
    visitor: (visit) => `${visit.name}${visitors(visit)}不算在内：到访的不是这一条要求的人`,
    'same-day': (visit) => `${visit.name}${visitors(visit)}不另计：同一天的家访算一次`,
    'not-filed': (visit) => `${visit.name}${visitors(visit)}暂不计：记录还没有归档`,
    'between-periods': (visit) => `${visit.name}${visitors(visit)}不算在内：日期在两个学期之间`,
    'outside-calendar': (visit) =>
      `${visit.name}${visitors(visit)}不算在内：日期不在校历的任何学年里，请先导入那一学年`,
  },
  unless: (circumstance, citation) => `（${circumstance}除外，见${citation}）`,
  citation: (document, section) => `《${document}》${section}`,
  visit: (date, mode) => `${date}的${mode}`,
  date: dateInChinese,
  moment: (instant, timeZone) => {
    const { date, time } = wallClockOf(instant, timeZone);
    return `${dateInChinese(date)}${time.slice(0, 5)}`;
  },
  period: (title, start, end) => `${title}（${start}至${end}）`,
  due,
  progress: ({ have, need, most, outOf }) => {
    if (outOf) {
      const measure = { students: '名学生', families: '个家庭', teachers: '名教师', visits: '次' }[outOf.counting];
      return `共 ${outOf.total} ${measure}，已有 ${have}，要求 ${need}${need > have ? `，还差 ${need - have}` : ''}`;
    }
    if (most === undefined) return need > 0 ? `已有 ${have}，要求 ${need}` : '';
    if (need === 0) return `已有 ${have}，最多 ${most}`;
    return need === most ? `已有 ${have}，要求恰好 ${need}` : `已有 ${have}，要求 ${need} 至 ${most}`;
  },
  cohort: (title) => `适用情形：${title}`,
  rung: (title) => `步骤：${title}`,
  evidence: (visit) => `${visit.name}${visitors(visit)}`,
  missingVisits: (count, modes, roles) =>
    `还需 ${count} 次${roles.length > 0 ? `由${roles.join('或')}进行的` : ''}家访（${modes.join('、')}）`,
  missingVisitors: (count) => `少 ${count} 名同行教师`,
  missingRecord: '家访记录还没有归档',
  missingStep: (step) => `缺少：${step}`,
  missingTopics: (topics) => `记录中还没有：${topics.join('、')}`,
  missingConduct: (conduct) => `尚未确认：${conduct.join('、')}`,
  preconditions: {
    consent: '家长同意',
    appointment: '预约',
    approval: '批准',
    'contact-attempt': '联系尝试',
    training: '培训',
  },
  missingVisitorRole: (role) => `同行人中缺少${role}`,
  missingCoverage: (number, counting) =>
    `还差 ${number} ${{ students: '名学生', families: '个家庭', teachers: '名教师', visits: '次家访' }[counting]}`,
  missingPrecondition: (name, number) => (number > 1 ? `先要有：${name} ${number} 次` : `先要有：${name}`),
  missingActivities: (names, number) => `还差 ${number} 次${names.join('或')}`,
  missingSubmission: (name) => `${name}还没有提交`,
  missingSeal: '没有盖章',
  missingCopies: (number) => `还差 ${number} 份`,
  missingSetting: '文件没有写明的数，学校还没有设定',
  missingDatum: {
    classTeacher: '资料中本班还没有班主任，请先在名册中设置',
    category: (code) => `类别“${code}”还没有对应到任何文件`,
    calendar: '校历中还没有这个学年或学期',
    workingTime: '校历中还没有学校的工作时间',
    season: (name) => `校历中还没有“${name}”的日期`,
    campaign: (code) => `校历中还没有集中活动“${code}”的日期`,
    stepTime: (step) => `没有记下“${step}”的时间`,
    visitStart: '没有记下家访开始的时间',
    activities: '没有登记学校举行的活动',
    submissions: '没有登记提交的材料',
    other: (title) => `缺少资料：${title}`,
  },
  data: {
    'student.grade': '年级',
    'student.new': '新生',
    'student.starting-grade': '就读起始年级',
    'student.graduating-grade': '就读毕业年级',
    'student.boarding': '寄宿',
    'student.distance-km': '家校距离（公里）',
    'class.size': '班级人数',
    'class.grade': '班级所在年级',
    'class.new': '新组建的班级',
    'school.type': '学校类型',
    'school.locality': '学校所在地（城区、镇区、乡村）',
  },
  seasons: { 'spring-festival': '春节', 'busy-farming': '农忙' },
  inBrackets: (words) => `（${words}）`,
  sentences: (parts) => parts.join('；'),
  headline: (status, { of, count }, due) => {
    if (status !== 'open' && status !== 'due-soon' && status !== 'overdue' && status !== 'breached') {
      return statuses[status];
    }
    if (of === 'too-many') return `${statuses[status]}：比上限多 ${count}`;
    const left = {
      visits: `待访 ${count} 次`,
      students: `待访 ${count} 名学生`,
      families: `待访 ${count} 个家庭`,
      teachers: `待 ${count} 名教师参加家访`,
      activities: `待办 ${count} 次活动`,
      submission: '待提交',
      incomplete: '待补全',
      task: '待完成',
    }[of];
    if (status === 'open') return `${left}${due ? `，${due}前` : ''}`;
    if (status === 'due-soon') return `快到期：${left}${due ? `，${due}前` : ''}`;
    const short = {
      visits: `少 ${count} 次`,
      students: `少 ${count} 名学生`,
      families: `少 ${count} 个家庭`,
      teachers: `少 ${count} 名教师`,
      activities: `少 ${count} 次活动`,
      submission: '没有提交',
      incomplete: '提交得不完整',
      task: '',
    }[of];
    if (short === '') return statuses[status];
    if (status === 'overdue') return `已逾期：${short}${due ? `，应在${due}前` : ''}`;
    return `未达成：${short}${due ? `，期限是${due}` : ''}`;
  },
  changes: changePhrases,
};
