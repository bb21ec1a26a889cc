import type { ChangePhrases } from './change-phrases.js';

const by = (due: string | undefined): string => (due ? `${due}前` : '');
const visitsBy = (roles: readonly string[]): string => (roles.length > 0 ? `由${roles.join('或')}` : '');

/** What would change an answer, in simplified Chinese. */
export const changePhrases: ChangePhrases = {
  moreVisits: (count, modes, roles, due) => `${by(due)}${visitsBy(roles)}再进行 ${count} 次${modes.join('或')}`,
  reach: (count, counting, due) =>
    `${by(due)}再${
      {
        students: `走访 ${count} 名学生`,
        families: `走访 ${count} 个家庭`,
        teachers: `有 ${count} 名教师参加家访`,
        visits: `进行 ${count} 次家访`,
      }[counting]
    }`,
  hold: (activities, count, due) => `${by(due)}再完成 ${count} 次${activities.join('或')}`,
  handIn: (submission, due) => `${by(due)}提交${submission}`,
  seal: '补盖公章',
  copies: (count) => `补交 ${count} 份`,
  fileRecord: (visit) => `把${visit}的记录归档`,
  fileThisRecord: (due) => `${by(due)}把家访记录归档`,
  fileLate: '现在归档，逾期不再延长，但仍按逾期归档计',
  writeTopics: (topics) => `在记录中补写：${topics.join('、')}`,
  attest: (conduct) => `由到访教师如实确认：${conduct.join('、')}`,
  takeStep: (step, due) => `${by(due)}完成：${step}`,
  correctRecord: (step) => `“${step}”如果确实做过、只是没有记上，可以更正记录`,
  preconditions: {
    consent: () => '取得家长同意（家长可以不同意）',
    appointment: () => '与家长约好时间',
    approval: () => '先得到批准',
    'contact-attempt': (count) => `再联系家长 ${count} 次`,
    training: () => '先参加培训',
  },
  wouldHaveCounted: (visit, circumstance, citation) => `${visit}在这种情况下可以算：${circumstance}（见${citation}）`,
  wouldCount: (modes, circumstance, citation, conditional) =>
    `${circumstance}，${modes.join('、')}也可以算${conditional ? '（另有条件）' : ''}，见${citation}`,
  enter: (datum) => `缺少“${datum}”，请补录`,
  setNumber: '由学校设定文件没有写明的数',
  settleHole: '文件没有写明；可以请发文机关解释，或在学校自己的方案中写明',
  settleContradiction: '文件自相矛盾；请学校写明按哪一处办',
  timeIsOver: '时间已过，现在做什么都不会改变这一时段的结果',
  visitIsOver: '家访已经结束，这一点不会再改变',
  reasonCan: '可以记录原因',
  reasonShould: '应当记录原因',
  noMoreThan: (most) => `这一时段最多 ${most} 次，不宜再增加`,
  tooMany: '已经超过，无法改变；这一时段不要再增加',
  declined: '家长已谢绝，应当尊重；只有家长自己改变主意时才会不同',
};
