import type { LanguageEntry } from '../../../foundation/messages.js';
import type { PhotoMessages } from './zh-CN.js';

/** Texts about photos in traditional Chinese. */
export const entry: LanguageEntry<PhotoMessages> = {
  texts: {
    notice:
      '請先讀給家長聽：照片只放進這份家訪記錄，只有學校裡負責這件事的人能看到，不發到群裡和網上，不用來宣傳。可以不同意，也可以以後要求刪除。',
    question: '家長同意拍照嗎？',
    refused: '已登記：家長不同意拍照。這是家長的權利，記錄照常歸檔。',
    add: '添加照片',
    shrunkHint: '照片會先縮小，並去掉拍攝地點、手機型號等資訊，再上傳。',
    noRoom: (count) => `已經有 ${count} 張，放不下更多了。`,
    photo: (number) => `照片 ${number}`,
    remove: '移除',
    removePhoto: (number) => `移除照片 ${number}`,
    again: '再傳一次',

    'answers.given': '同意',
    'answers.refused': '不同意',

    'states.preparing': '正在處理',
    'states.sending': '正在上傳',
    'states.sent': '已上傳',
    'states.waiting': '還沒有傳上去',
    'states.kept': '已存在本機，隨記錄一起上傳',
    'states.unreadable': '這個檔案不是能打開的圖片',
  },
};
