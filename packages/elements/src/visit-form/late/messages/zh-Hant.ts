import type { LanguageEntry } from '../../../foundation/messages.js';
import type { LateMessages } from './zh-CN.js';

/** Texts of a refusal and of what became of a record, in traditional Chinese. */
export const entry: LanguageEntry<LateMessages> = {
  texts: {
    declineIntro: '家訪以家長自願為前提。記錄謝絕不是對家長、學生或教師的評價。',
    declineFor: (names) => `學生：${names}`,
    declineReason: '家長說的原因',
    declineReasonMissing: '請選擇家長說的原因；家長沒有說，就選“沒有說明”。',
    offered: '已提出的其他方式',
    recordDecline: '記錄謝絕',
    recordingDecline: '正在記錄…',
    backToForm: '返回家訪紀錄',
    declined: '已記錄：家長謝絕家訪',
    declineWaiting: '已儲存在本機，連線後自動記錄',
    answers: '這次家訪完成的要求',
    ofChild: (name) => `${name}：`,
    stillOpen: '還要做的家訪',
    nothingOpen: '目前沒有還要做的家訪。',
    visitShortfalls: '這次家訪中沒有做到或沒有登記的',
    explanationFailed: '要求的完成情況暫時讀不出來，可以在學生的家訪職責中查看。',
    feedbackHeading: '請家長回饋',
    feedbackIntro: '連結只用於這一次家訪，請只發給這個家庭。',
    createLink: '產生家長回饋連結',
    link: '家長回饋連結',
    copy: '複製',
    copied: '已複製。',
    copyByHand: '沒能自動複製。連結已選取，請長按或用鍵盤複製。',
    linkUntil: (date) => `${date}前有效。`,

    'reasons.no-visit-wanted': '不希望家訪',
    'reasons.no-visit-at-home': '不希望到家裡來',
    'reasons.no-time': '沒有時間',
    'reasons.other': '其他原因',
    'reasons.not-said': '沒有說明',
  },
};
