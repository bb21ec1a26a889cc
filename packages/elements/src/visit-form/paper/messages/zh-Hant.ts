import type { LanguageEntry } from '../../../foundation/messages.js';
import type { PaperMessages } from './zh-CN.js';

/** Words of the paper form in traditional Chinese. */
export const entry: LanguageEntry<PaperMessages> = {
  texts: {
    title: '家訪記錄表',
    school: '學校',
    group: '班級',
    student: '學生',
    when: '家訪時間',
    mode: '家訪方式',
    visitors: '家訪教師',
    visitorAs: (name, role) => `${name}（${role}）`,
    present: '在場的人',
    purpose: '目的或主題',
    outline: '家訪提綱',
    safety: '安全報告',
    safetyText: (place, reported, back) =>
      [`去向：${place}`, `出發前報告：${reported}`, back && `返回報告：${back}`].filter(Boolean).join('；'),
    findings: '談話內容',
    agreement: '家校約定',
    agreementSchool: (text) => `學校：${text}`,
    agreementFamily: (text) => `家庭：${text}`,
    reviewOn: (day) => `回看：${day}`,
    requests: '家長的訴求',
    conduct: '行為確認',
    followUp: '後續',
    responsible: (name) => `跟進人：${name}`,
    dueOn: (day) => `完成日期：${day}`,
    photos: '照片',
    photosGiven: (count) => `家長同意，共 ${count} 張`,
    photosRefused: '家長不同意拍照',
    none: '無',
    signatures: '簽字',
    signVisitor: '家訪教師',
    signColleague: '同行教師',
    signFamily: '家長',
    filed: (moment) => `歸檔時間：${moment}`,
  },
};
