import { wallClockOf } from '../../calendar/instant.js';
import { changePhrases } from './changes/zh-Hant.js';
import { dateInChinese } from './chinese-dates.js';
import type { ExplanationPhrases, VisitWords } from './explanation-phrases.js';
import { due, statuses } from './glance/zh-Hant.js';

const visitors = (visit: VisitWords): string =>
  visit.visitors && visit.visitors.length > 0 ? `（${visit.visitors.join('、')}）` : '';

/** Explanations in traditional Chinese. */
export const phrases: ExplanationPhrases = {
  statuses,
  strengths: {
    must: '必須',
    principle: '原則上',
    encouraged: '鼓勵',
    may: '可以',
    'must-not': '不得',
    practice: '工作做法',
    aim: '工作目標',
  },
  modes: {
    home: '入戶家訪',
    'agreed-place': '約定場所家訪',
    phone: '電話家訪',
    video: '視訊家訪',
    'online-chat': '微信等線上家訪',
    letter: '書信',
  },
  roles: {
    'class-teacher': '班主任',
    'subject-teacher': '科任教師',
    'school-leader': '校領導',
    'middle-leader': '中層幹部',
    counsellor: '心理教師',
    mentor: '德育導師',
  },
  circumstances: {
    emergency: '疫情等突發事件期間',
    'family-wish': '家長確認入戶不便',
    distance: '路途遙遠',
    'left-behind-return': '外出務工家長返鄉',
  },
  steps: {
    consent: '家長同意',
    approval: '學校批准',
    appointment: '訪前預約',
    outline: '個性化家訪提綱',
    'safety-report': '訪前安全報告',
    reachable: '家訪期間通訊暢通',
    'return-report': '訪後返校報告',
  },
  topics: {
    'family-situation': '家庭情況',
    'growth-environment': '成長環境',
    'conduct-at-home': '在家表現',
    'study-and-life-habits': '學習和生活習慣',
    'parents-expectation': '家長期望',
    'mood-and-thought': '思想情緒',
    'conduct-at-school': '在校表現',
    development: '身心發展',
    'education-strategy': '育人策略',
    'individual-plan': '個性化方案',
    'school-and-policy': '辦學與政策介紹',
    'health-and-safety': '心理、生理與安全衛生知識',
    support: '幫扶與輔導',
    'family-opinions': '家長意見和建議',
    'self-reflection': '教師自我反思',
  },
  conduct: {
    'no-gifts': '未接受饋贈錢物',
    'no-meals-or-expenses': '未接受吃請和報銷開支',
    'no-transport-by-family': '未要求家長安排車輛接送',
    'no-private-demands': '未提出任何私人要求',
    'no-entertainment': '未參與娛樂消費活動',
    'no-paid-tutoring': '未進行有償家教',
    'privacy-kept': '保護了學生及家庭隱私',
    'neat-appearance': '儀表整潔',
    respectful: '尊重家長',
    'no-lecturing': '未作訓導式溝通',
    'no-unlicensed-vehicle': '未搭乘「三無車輛」',
  },
  reasons: {
    left: '學生已在期滿前離校。',
    'no-longer-in-category': '學生在期滿前已不屬於該類別。',
    'not-binding': '這一條屬於鼓勵或允許，未做不算缺失。',
    declined: '家長謝絕家訪，這是家長的權利，不計入未完成。',
    'no-period': '校曆中還沒有相應的學年或學期，請先匯入校曆。',
    'category-unknown': '學生有一個各文件都不認識的類別，請學校確認它對應哪一類。',
    'datum-missing': '缺少判斷所需的資料。',
    'precondition-missing': '前提（如家長同意）一直沒有具備，不算任何人未完成。',
    'too-many': '超過了文件允許的數量。',
    'no-cohort': '文件沒有寫明這種情形怎麼辦。',
    'cohorts-overlap': '文件的兩處規定同時適用而又不一致，請學校確定按哪一處辦。',
    'number-open': '文件沒有寫明次數，請學校先設定。',
    exception: '文件寫明的例外適用，因此不作要求。',
    'outside-limit': '日期、時間或時長不在文件允許的範圍內。',
    late: '做了，但超過了期限。',
    incomplete: '已經提交，但不完整。',
    resolved: '到期之前事情已經解決。',
  },
  notCounted: {
    mode: (visit) => `${visit.name}${visitors(visit)}不算在內：這一條不認可${visit.mode ?? '這種形式'}`,
    visitor: (visit) => `${visit.name}${visitors(visit)}不算在內：到訪的不是這一條要求的人`,
    'same-day': (visit) => `${visit.name}${visitors(visit)}不另計：同一天的家訪算一次`,
    'not-filed': (visit) => `${visit.name}${visitors(visit)}暫不計：紀錄還沒有歸檔`,
    'between-periods': (visit) => `${visit.name}${visitors(visit)}不算在內：日期在兩個學期之間`,
    'outside-calendar': (visit) =>
      `${visit.name}${visitors(visit)}不算在內：日期不在校曆的任何學年裡，請先匯入那一學年`,
  },
  unless: (circumstance, citation) => `（${circumstance}除外，見${citation}）`,
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
      const measure = { students: '名學生', families: '個家庭', teachers: '名教師', visits: '次' }[outOf.counting];
      return `共 ${outOf.total} ${measure}，已有 ${have}，要求 ${need}${need > have ? `，還差 ${need - have}` : ''}`;
    }
    if (most === undefined) return need > 0 ? `已有 ${have}，要求 ${need}` : '';
    if (need === 0) return `已有 ${have}，最多 ${most}`;
    return need === most ? `已有 ${have}，要求恰好 ${need}` : `已有 ${have}，要求 ${need} 至 ${most}`;
  },
  cohort: (title) => `適用情形：${title}`,
  rung: (title) => `步驟：${title}`,
  evidence: (visit) => `${visit.name}${visitors(visit)}`,
  missingVisits: (count, modes, roles) =>
    `還需 ${count} 次${roles.length > 0 ? `由${roles.join('或')}進行的` : ''}家訪（${modes.join('、')}）`,
  missingVisitors: (count) => `少 ${count} 名同行教師`,
  missingRecord: '家訪紀錄還沒有歸檔',
  missingStep: (step) => `缺少：${step}`,
  missingTopics: (topics) => `紀錄中還沒有：${topics.join('、')}`,
  missingConduct: (conduct) => `尚未確認：${conduct.join('、')}`,
  preconditions: {
    consent: '家長同意',
    appointment: '預約',
    approval: '批准',
    'contact-attempt': '聯絡嘗試',
    training: '培訓',
  },
  missingVisitorRole: (role) => `同行人中缺少${role}`,
  missingCoverage: (number, counting) =>
    `還差 ${number} ${{ students: '名學生', families: '個家庭', teachers: '名教師', visits: '次家訪' }[counting]}`,
  missingPrecondition: (name, number) => (number > 1 ? `先要有：${name} ${number} 次` : `先要有：${name}`),
  missingActivities: (names, number) => `還差 ${number} 次${names.join('或')}`,
  missingSubmission: (name) => `${name}還沒有提交`,
  missingSeal: '沒有蓋章',
  missingCopies: (number) => `還差 ${number} 份`,
  missingSetting: '文件沒有寫明的數，學校還沒有設定',
  missingDatum: {
    classTeacher: '資料中本班還沒有班主任，請先在名冊中設置',
    category: (code) => `類別「${code}」還沒有對應到任何文件`,
    calendar: '校曆中還沒有這個學年或學期',
    workingTime: '校曆中還沒有學校的工作時間',
    season: (name) => `校曆中還沒有「${name}」的日期`,
    campaign: (code) => `校曆中還沒有集中活動「${code}」的日期`,
    stepTime: (step) => `沒有記下「${step}」的時間`,
    visitStart: '沒有記下家訪開始的時間',
    activities: '沒有登記學校舉行的活動',
    submissions: '沒有登記提交的材料',
    other: (title) => `缺少資料：${title}`,
  },
  data: {
    'student.grade': '年級',
    'student.new': '新生',
    'student.starting-grade': '就讀起始年級',
    'student.graduating-grade': '就讀畢業年級',
    'student.boarding': '寄宿',
    'student.distance-km': '家校距離（公里）',
    'class.size': '班級人數',
    'class.grade': '班級所在年級',
    'class.new': '新組建的班級',
    'school.type': '學校類型',
    'school.locality': '學校所在地（城區、鎮區、鄉村）',
  },
  seasons: { 'spring-festival': '春節', 'busy-farming': '農忙' },
  inBrackets: (words) => `（${words}）`,
  sentences: (parts) => parts.join('；'),
  headline: (status, { of, count }, due) => {
    if (status !== 'open' && status !== 'due-soon' && status !== 'overdue' && status !== 'breached') {
      return statuses[status];
    }
    if (of === 'too-many') return `${statuses[status]}：比上限多 ${count}`;
    const left = {
      visits: `待訪 ${count} 次`,
      students: `待訪 ${count} 名學生`,
      families: `待訪 ${count} 個家庭`,
      teachers: `待 ${count} 名教師參加家訪`,
      activities: `待辦 ${count} 次活動`,
      submission: '待提交',
      incomplete: '待補全',
      task: '待完成',
    }[of];
    if (status === 'open') return `${left}${due ? `，${due}前` : ''}`;
    if (status === 'due-soon') return `快到期：${left}${due ? `，${due}前` : ''}`;
    const short = {
      visits: `少 ${count} 次`,
      students: `少 ${count} 名學生`,
      families: `少 ${count} 個家庭`,
      teachers: `少 ${count} 名教師`,
      activities: `少 ${count} 次活動`,
      submission: '沒有提交',
      incomplete: '提交得不完整',
      task: '',
    }[of];
    if (short === '') return statuses[status];
    if (status === 'overdue') return `已逾期：${short}${due ? `，應在${due}前` : ''}`;
    return `未達成：${short}${due ? `，期限是${due}` : ''}`;
  },
  changes: changePhrases,
};
