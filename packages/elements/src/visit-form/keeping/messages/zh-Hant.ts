import type { LanguageEntry } from '../../../foundation/messages.js';
import type { texts } from './zh-CN.js';

/** Texts about what is kept on the device, in Traditional Chinese. */
export const entry: LanguageEntry<typeof texts> = {
  texts: {
    heading: '儲存情況',
    keptAt: (time) => `已儲存在本機 ${time}`,
    continued: (time) => `接著 ${time} 的草稿繼續填寫`,
    discard: '放棄草稿',
    discarded: '草稿已放棄',
    takeBack: '恢復草稿',
    replaced: (time) => `另一個頁面在 ${time} 寫了更新的內容，已換成那一份`,
    otherKept: (time) => `本機還有 ${time} 的另一份內容`,
    useOther: '換成那一份',
    onlyMemory: '此裝置現在不能儲存草稿（無痕模式、加密不可用或儲存受限），內容只留在這個頁面裡，請不要關閉頁面。',
    deviceFull: '此裝置的儲存空間已滿，內容只留在這個頁面裡，請不要關閉頁面；騰出空間後會自動儲存。',
    signedOut: '已登出，此頁面不再儲存內容。',
    unreadable: '本機有一份草稿無法讀取，它會在到期後刪除。',
    stale: (time) => `現在連不上學校的系統：學生、教師和政策內容是 ${time} 存下的，可能已有變化。`,
    reload: '重新讀取',
    arrived: '之前等待傳送的那份紀錄，學校的系統已經收到。',

    waitingHeading: '已儲存在本機，等待傳送',
    waitingNoConnection: (since) => `現在沒有網路。紀錄從 ${since} 起在本機等待，有網路後自動傳送，只歸檔一次。`,
    waitingServer: (since) => `學校的系統暫時不能接收。紀錄從 ${since} 起在本機等待，會自動再次傳送，只歸檔一次。`,
    waitingSignIn: (since) => `登入已過期。紀錄從 ${since} 起在本機等待，重新登入後自動傳送，填寫的內容都在。`,
    waitingMemory: '此裝置不能儲存待傳送的紀錄，傳送成功之前請不要關閉這個頁面。',
    waitingSending: '正在傳送…',
    attempts: (count) => `已嘗試 ${count} 次`,
    sendNow: '現在傳送',
    signedIn: '已重新登入，繼續傳送',
    goOnWriting: '取回修改',

    conflictHeading: '這次家訪已經有人歸檔',
    conflictText: '您寫的和系統裡已有的都在下面，沒有遺失。請選擇怎樣處理。',
    mine: '您寫的',
    theirs: '系統裡已有的',
    theirsUnknown: '現在讀不到系統裡的那一份。',
    keepTheirs: '保留已有的，放棄我寫的',
    keepBoth: '把我寫的另外歸檔',
    startedAt: '開始',
    endedAt: '結束',
    findings: '談話內容',
    requests: '家長訴求',
    followUp: '後續跟進',
  },
};
