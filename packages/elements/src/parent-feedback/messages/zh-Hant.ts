import type { LanguageEntry } from '../../foundation/messages.js';
import type { ParentFeedbackMessages } from './zh-CN.js';

/** Texts of the feedback page in traditional Chinese. */
export const entry: LanguageEntry<ParentFeedbackMessages> = {
  texts: {
    loading: '正在讀取這次家訪…',

    title: '這次家訪怎麼樣？',
    intro: '請說說您的感受。只評價這次家訪，不評價老師個人；每一題都可以不答。',
    visit: '這次家訪',
    student: '學生',
    when: '時間',
    who: '來訪',
    how: '方式',
    school: '學校',
    visitor: (name, role) => `${name}（${role}）`,

    home: '到家裡家訪',
    'agreed-place': '在約好的地方見面',
    phone: '電話',
    video: '視訊通話',
    'online-chat': '網上聊天',
    letter: '書信',

    'class-teacher': '班主任',
    'subject-teacher': '任課老師',
    'school-leader': '校領導',
    'middle-leader': '學校幹部',
    counsellor: '心理老師',
    mentor: '德育導師',

    'told-before': '家訪前，跟我們約好了時間',
    listened: '家訪時，我們的話有人認真聽',
    useful: '這次家訪對孩子有幫助',
    respectful: '家訪中，我們感到受尊重',
    'scale-1': '不是',
    'scale-2': '不太是',
    'scale-3': '一般',
    'scale-4': '大致是',
    'scale-5': '是的',
    clear: '清除',

    request: '您的請求或意見（可以不寫）',
    requestHint: '會交給學校處理，學校的答覆會顯示在這個頁面上。',
    remaining: (count) => `還可以寫 ${count} 個字`,
    tooLong: (count) => `多了 ${count} 個字，請刪短一些`,

    send: '送出',
    sending: '正在送出…',
    sendAgain: '再送一次',
    nothing: '還沒有填寫。請至少回答一題，或者寫一句話。',
    'send-connection': '沒有收到學校的回應，可能是網路斷了。您填的內容都還在；有網路後請再送一次，不會重複。',
    'send-busy': '現在送出的人太多。您填的內容都還在，請過一會兒再送一次。',
    'send-server': '學校的系統暫時出了問題。您填的內容都還在，請過一會兒再送一次。',
    'send-refused': '學校的系統沒有收下這些內容。您填的內容都還在；請聯絡班主任。',
    'send-link': '這個連結已經不能用了，內容沒有送出去。您填的內容都還在，可以先複製下來，再請班主任重新發一個連結。',

    thanks: '謝謝，已經送到學校',
    alreadySent: '您已經提交過回饋',
    sentTitle: '您送出的內容',
    unanswered: '沒有回答',
    yourRequest: '您的請求或意見',
    notedRequest: '家訪時記下的請求',
    answer: '學校的答覆',
    waiting: '學校還沒有答覆。答覆後會顯示在這裡，您可以再打開這個連結查看。',
    refresh: '看看有沒有答覆',
    refreshing: '正在查看…',
    stillWaiting: '學校還沒有答覆。',
    refreshFailed: '現在看不了，請過一會兒再試。',

    'load-link': '這個連結打不開了',
    'load-link-text':
      '連結可能已經過期，或者沒有複製完整。請聯絡班主任，請老師再發一個連結；也可以直接打電話告訴學校。',
    'load-connection': '現在連不上網路',
    'load-connection-text': '請檢查手機的網路，然後再試一次。',
    'load-server': '學校的系統暫時打不開',
    'load-server-text': '請過一會兒再試一次。',
    retry: '再試一次',
  },
};
