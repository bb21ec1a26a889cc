import type { LanguageEntry } from '../../../foundation/messages.js';
import type { AgreementMessages } from './zh-CN.js';

/** Texts of what school and family have agreed in traditional Chinese. */
export const entry: LanguageEntry<AgreementMessages> = {
  texts: {
    title: '家校約定',
    intro: (day) => `${day} 家訪時，學校和家裡商量好各自做到的事。`,
    school: '學校做到',
    family: '家裡做到',
    reviewOn: '一起回看的日子',
    back: '返回',
    loading: '正在讀取…',
    loadFailed: '沒有讀到，可能是網路斷了。',
    retry: '再試一次',

    signatures: '簽名情況',
    schoolSigned: (name, day) => `學校：${name}，${day} 已簽`,
    schoolOpen: '學校：還沒有簽',
    familySigned: (day) => `家裡：${day} 已簽`,
    familySignedTogether: (day) => `家裡：${day} 和孩子一起簽了`,
    familyDeclined: (day) => `家裡：${day} 選擇不簽`,
    familyOpen: '家裡：還沒有選擇',
    corrected: '簽名之後，老師更正過家訪記錄。請再看一遍，再選一次。',

    ask: '您的選擇',
    askText: '簽不簽由您和孩子決定。不簽也沒有關係，對孩子沒有任何影響；以後還可以再改。',
    sign: '簽名：我們看過，也願意這樣做',
    decline: '不簽',
    withStudent: '孩子也看過，一起簽名',
    send: '交給學校',
    sending: '正在發送…',
    missing: '請先選一項。',
    sent: '學校收到了您的選擇。',
    'failed-connection': '沒有收到學校的回應，可能是網路斷了。您的選擇還在；請過一會兒再發一次，不會重複。',
    'failed-busy': '現在發送的人太多。您的選擇還在，請過一會兒再發一次。',
    'failed-changed': '約定的內容剛剛更正過。請看一看現在的內容，再選一次。',
    'failed-refused': '學校的系統沒有收下。請直接打電話告訴學校。',
    'failed-server': '學校的系統暫時出了問題。您的選擇還在，請過一會兒再發一次。',
    'failed-link': '這個連結已經不能用了，沒有發出去。請班主任再發一個連結。',
  },
};
