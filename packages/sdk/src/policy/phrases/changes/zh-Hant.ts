import type { ChangePhrases } from './change-phrases.js';

const by = (due: string | undefined): string => (due ? `${due}前` : '');
const visitsBy = (roles: readonly string[]): string => (roles.length > 0 ? `由${roles.join('或')}` : '');

/** What would change an answer, in traditional Chinese. */
export const changePhrases: ChangePhrases = {
  moreVisits: (count, modes, roles, due) => `${by(due)}${visitsBy(roles)}再進行 ${count} 次${modes.join('或')}`,
  reach: (count, counting, due) =>
    `${by(due)}再${
      {
        students: `走訪 ${count} 名學生`,
        families: `走訪 ${count} 個家庭`,
        teachers: `有 ${count} 名教師參加家訪`,
        visits: `進行 ${count} 次家訪`,
      }[counting]
    }`,
  hold: (activities, count, due) => `${by(due)}再完成 ${count} 次${activities.join('或')}`,
  handIn: (submission, due) => `${by(due)}提交${submission}`,
  seal: '補蓋公章',
  copies: (count) => `補交 ${count} 份`,
  fileRecord: (visit) => `把${visit}的紀錄歸檔`,
  fileThisRecord: (due) => `${by(due)}把家訪紀錄歸檔`,
  fileLate: '現在歸檔，逾期不再延長，但仍按逾期歸檔計',
  writeTopics: (topics) => `在紀錄中補寫：${topics.join('、')}`,
  attest: (conduct) => `由到訪教師如實確認：${conduct.join('、')}`,
  takeStep: (step, due) => `${by(due)}完成：${step}`,
  correctRecord: (step) => `「${step}」如果確實做過、只是沒有記上，可以更正紀錄`,
  preconditions: {
    consent: () => '取得家長同意（家長可以不同意）',
    appointment: () => '與家長約好時間',
    approval: () => '先得到批准',
    'contact-attempt': (count) => `再聯絡家長 ${count} 次`,
    training: () => '先參加培訓',
  },
  wouldHaveCounted: (visit, circumstance, citation) => `${visit}在這種情況下可以算：${circumstance}（見${citation}）`,
  wouldCount: (modes, circumstance, citation, conditional) =>
    `${circumstance}，${modes.join('、')}也可以算${conditional ? '（另有條件）' : ''}，見${citation}`,
  enter: (datum) => `缺少「${datum}」，請補錄`,
  setNumber: '由學校設定文件沒有寫明的數',
  settleHole: '文件沒有寫明；可以請發文機關解釋，或在學校自己的方案中寫明',
  settleContradiction: '文件自相矛盾；請學校寫明按哪一處辦',
  timeIsOver: '時間已過，現在做什麼都不會改變這一時段的結果',
  visitIsOver: '家訪已經結束，這一點不會再改變',
  reasonCan: '可以記錄原因',
  reasonShould: '應當記錄原因',
  noMoreThan: (most) => `這一時段最多 ${most} 次，不宜再增加`,
  tooMany: '已經超過，無法改變；這一時段不要再增加',
  declined: '家長已謝絕，應當尊重；只有家長自己改變主意時才會不同',
};
