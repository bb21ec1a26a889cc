import type { LanguageEntry } from '../../../foundation/messages.js';
import type { ReportMessages } from './zh-CN.js';

/** Texts of a report of misconduct in traditional Chinese. */
export const entry: LanguageEntry<ReportMessages> = {
  texts: {
    title: '向校領導反映老師的違規行為',
    intro: '您寫的內容直接交給校領導。來家訪的老師看不到，也不會知道有人反映過；這個頁面上也不會留下記錄。',
    introLeader: '如果校領導自己參加了這次家訪，這位領導也看不到。',
    back: '返回',

    what: '發生了什麼（可以選多項）',
    'conduct-no-gifts': '收了禮品、禮金',
    'conduct-no-meals-or-expenses': '吃請，或者讓家裡承擔開支',
    'conduct-no-transport-by-family': '讓家裡接送',
    'conduct-no-private-demands': '向家裡提出私人要求',
    'conduct-no-entertainment': '參加家裡安排的娛樂消費',
    'conduct-no-paid-tutoring': '有償家教',
    'conduct-privacy-kept': '洩露了孩子或家裡的隱私',
    'conduct-neat-appearance': '儀表不整潔',
    'conduct-respectful': '不尊重家長或孩子',
    'conduct-no-lecturing': '訓斥、指責',
    'conduct-no-unlicensed-vehicle': '乘坐無牌無證車輛',
    rulesFailed: '選項沒有讀到，您可以直接在下面寫。',

    text: '請寫一寫經過（可以不寫）',
    textHint: '什麼時候、誰、做了什麼。不想讓別人看出是您，就不要寫名字。',
    tooLong: (count) => `多了 ${count} 個字，請刪短一些`,

    who: '讓校領導知道是哪一家嗎？',
    named: '可以知道，方便聯絡我',
    anonymous: '不要讓校領導知道',
    anonymousText: '學校只會知道來訪的老師和收到的日期，不會知道是哪一家、哪一次家訪。學校也就無法答覆您。',

    send: '交給校領導',
    sending: '正在送出…',
    whatMissing: '請選一項，或者寫一寫經過。',
    whoMissing: '請選要不要讓校領導知道是哪一家。',
    'failed-connection': '沒有收到學校的回應，可能是網路斷了。您寫的內容還在；請過一會兒再送一次，不會重複。',
    'failed-busy': '現在送出的人太多。您寫的內容還在，請過一會兒再送一次。',
    'failed-changed': '沒有收下，請再送一次。',
    'failed-refused': '學校的系統沒有收下。您寫的內容還在；請直接打電話給學校或教育局。',
    'failed-server': '學校的系統暫時出了問題。您寫的內容還在，請過一會兒再送一次。',
    'failed-link': '這個連結已經不能用了，沒有送出去。請直接打電話給學校或教育局。',

    received: '已經交給校領導',
    reference: '編號',
    referenceText: (day) => `${day} 收到。請記下編號，以後向學校詢問時用得上；編號不會讓人知道是您。`,
  },
};
