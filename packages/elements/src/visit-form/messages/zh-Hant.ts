import type { LanguageEntry } from '../../foundation/messages.js';
import type { VisitFormMessages } from './zh-CN.js';

/** Texts of the visit form in traditional Chinese. */
export const entry: LanguageEntry<VisitFormMessages> = {
  texts: {
    list: (names) => names.join('、'),
    title: '家訪紀錄',
    loading: '正在準備家訪紀錄表…',
    loadFailed: '家訪紀錄表沒能打開。請檢查網路，再試一次。',
    studentNotFound: '在您能看到的班級裡沒有找到這名學生。',
    retry: '再試一次',

    steps: '填寫步驟',
    progress: (answered, asked) => `${answered}/${asked}`,
    progressInWords: (answered, asked) => `已填 ${answered} 項，共 ${asked} 項`,
    nextStage: (stage) => `下一步：${stage}`,
    previousStage: (stage) => `上一步：${stage}`,
    submit: '歸檔家訪紀錄',
    submitting: '正在歸檔…',
    required: '必填',
    optional: '選填',
    why: '為什麼？',
    citation: (document, section) => `《${document}》${section}`,
    sourceOf: (citation, strength) => `${citation} · ${strength}`,

    course: '行程',
    tapHint: '按一下就記下當時的時間，之後可以改。',
    correctTap: (what, time) => `${what} ${time}，點按修改`,
    tapDone: (what, time) => `已記下：${what} ${time}`,
    tapBegin: '現在開始',
    tapEnd: '現在結束',
    usualPlace: '學生家中',
    stageLoading: '正在準備這一部分…',
    stageFailed: '這一部分沒能下載。請檢查網路，再試一次。',
    purpose: '目的或主題',
    purposeHeading: '這次家訪',

    students: '學生',
    studentNamed: (name) => `學生：${name}`,
    siblings: '同一家庭的其他學生，這次也談到的請勾選',
    withClass: (name, classTitle) => `${name}（${classTitle}）`,
    groupVisit: '這是一次小組家訪（幾個家庭一起）',

    mode: '家訪方式',
    circumstance: '是否有特殊情況',
    noCircumstance: '沒有',
    circumstanceNote: '情況說明',

    visitors: '家訪教師',
    roleOf: (name) => `${name}的身份`,
    removeVisitor: (name) => `移除${name}`,
    remove: '移除',
    colleague: '同行教師',
    chooseColleague: '請選擇',
    addColleague: '新增',
    askedVisitors: (atLeast, atMost, roles) =>
      [
        atLeast !== undefined && `要求至少 ${atLeast} 人同行。`,
        atMost !== undefined && `要求不超過 ${atMost} 人。`,
        roles.length > 0 && `其中要有：${roles.join('、')}。`,
      ]
        .filter(Boolean)
        .join(''),

    choose: '請選擇',
    safetyHeading: '安全報告',

    faultCount: (number) => `有 ${number} 處需要補充或改正`,
    refusedPlace: '學校的系統沒有接受這一項。',
    atMost: (number) => `最多 ${number} 字。`,
    noLess: (minimum) => `不能小於 ${minimum}。`,
    noMore: (maximum) => `不能大於 ${maximum}。`,

    confirmNeeded: '請先核對下面的提示，再確認一次。',

    decline: '家長謝絕家訪',
    declineShort: '家長謝絕',

    filed: '家訪紀錄已歸檔',

    'modes.home': '入戶',
    'modes.agreed-place': '約定場所',
    'modes.phone': '電話',
    'modes.video': '視訊',
    'modes.online-chat': '微信等線上',
    'modes.letter': '書信',

    'circumstances.emergency': '疫情等突發事件',
    'circumstances.family-wish': '家長不便或不願在家接待',
    'circumstances.distance': '路途遙遠',
    'circumstances.left-behind-return': '外出務工的家長返鄉',

    'roles.class-teacher': '班主任',
    'roles.subject-teacher': '科任教師',
    'roles.school-leader': '校領導',
    'roles.middle-leader': '中層幹部',
    'roles.counsellor': '心理教師',
    'roles.mentor': '德育導師',

    'strengths.must': '必須',
    'strengths.principle': '原則上',
    'strengths.encouraged': '鼓勵',
    'strengths.may': '可以',
    'strengths.must-not': '不得',
    'strengths.practice': '本地做法',
    'strengths.aim': '目標',

    'stages.before': '訪前',
    'stages.during': '訪中',
    'stages.after': '訪後',

    'taps.leave': '我出發了',
    'taps.arrive': '已到達',
    'taps.go': '已離開學生家',
    'taps.be-back': '已平安返回',

    'tapped.leave': '出發',
    'tapped.arrive': '到達',
    'tapped.go': '離開',
    'tapped.be-back': '返回',

    'faults.required': '這一項還沒有填。',
    'faults.wrong-type': '這裡的內容不對。',
    'faults.not-allowed': '請從給出的選項中選擇。',
    'faults.malformed': '格式不對。',
    'faults.too-long': '字數太多了。',
    'faults.too-small': '數值太小。',
    'faults.too-large': '數值太大。',
    'faults.incomplete': '請把日期和時間都填上。',
    'faults.duplicate': '已經列過了。',
    'faults.in-future': '不能晚於現在。',
    'faults.before-start': '不能早於開始時間。',
    'faults.after-start': '應當早於家訪開始。',
    'faults.before-end': '不能早於結束時間。',
    'faults.too-few': '人數不足。',
    'faults.not-done': '沒有登記。',
    'faults.not-attested': '沒有確認。',
    'faults.consent-missing': '還沒有登記家長同意拍照。',

    'failures.network': '網路不通，還不知道學校的系統是否收到。填寫的內容都在，連線後請再按一次，不會重複。',
    'failures.server': '學校的系統暫時出了問題。填寫的內容都在，請過一會兒再按一次，不會重複。',
    'failures.unauthenticated': '登入已經過期。填寫的內容都在：請在另一個視窗重新登入，再回到這裡按一次。',
    'failures.forbidden': '您的帳號沒有這項權限。填寫的內容都在，請聯絡學校管理員。',
    'failures.conflict': '學校的系統裡已經有這份紀錄的另一個版本。請先查看這名學生的家訪紀錄，再決定是否另記一次。',
    'failures.validation': '學校的系統沒有接受這份紀錄。請看標出的地方，改好後再按一次。',
    'failures.rate-limited': '系統正忙。填寫的內容都在，請過一會兒再按一次。',
    'failures.other': '沒有成功。填寫的內容都在，請過一會兒再按一次。',
  },
};
