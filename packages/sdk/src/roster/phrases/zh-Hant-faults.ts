import { aroundValue, fileIn, headerIn, valueIn } from './parts.js';
import type { RosterPhrases } from './roster-phrases.js';

/** The faults of an import in Traditional Chinese. */
export const faults: RosterPhrases['faults'] = {
  'folder-without-roster': {
    problem: '這個資料夾裡沒有名冊檔案',
    mend: '請指定放有 orgs.csv、users.csv 等檔案的那一層資料夾；壓縮檔請先解壓。',
  },
  'file-missing': {
    problem: '缺少這個檔案',
    mend: '請從學校系統重新匯出完整的資料夾，或在 manifest.csv 中寫明它為 absent。',
  },
  'file-name-misspelt': {
    problem: (fault) => `檔名「${valueIn(fault, 'written')}」應為 ${fault.file ?? ''}`,
    mend: '請改檔名，大小寫也要一致。',
  },
  'file-not-in-manifest': {
    problem: 'manifest.csv 沒有提到這個檔案，按全量讀取',
    mend: '如果只是變更部分，請在 manifest.csv 中寫 delta。',
  },
  'file-absent-in-manifest': {
    problem: 'manifest.csv 寫明沒有這個檔案，資料夾裡卻有，未讀取',
    mend: '需要讀取時，請在 manifest.csv 中改為 bulk。',
  },
  'manifest-value-unknown': {
    problem: '不認識的匯入方式',
    mend: '請寫 bulk（全量）、delta（變更）或 absent（沒有）。',
  },
  'manifest-version-unknown': { problem: '沒有見過的 OneRoster 版本，按 1.2 讀取', mend: '請確認匯出時選擇的版本。' },
  'file-empty': { problem: '檔案是空的', mend: '請重新匯出；沒有內容的檔案請連同表頭一起保留，或刪除檔案。' },
  'file-without-rows': { problem: '檔案只有表頭，沒有任何行', mend: '如果本應有內容，請重新匯出。' },
  'encoding-gb18030': {
    problem: ({ line }) => `檔案不是 UTF-8（從第 ${line ?? 1} 行起），已按 GB18030 讀取`,
    mend: '請抽查姓名是否正確；最好另存為「CSV UTF-8」。',
  },
  'encoding-utf-16': {
    problem: '檔案是 UTF-16 編碼，無法讀取',
    mend: '請在試算表軟體中另存為「CSV UTF-8（逗號分隔）」。',
  },
  'encoding-broken': {
    problem: '檔案的編碼已損壞：既不是完整的 UTF-8，也不是 GB18030',
    mend: '請重新匯出；不要用不同編碼的軟體拼接檔案。',
  },
  'nul-byte': { problem: '檔案裡有 NUL 位元組，可能已損壞或不是文字檔案', mend: '請重新匯出為 CSV。' },
  'delimiter-wrong': { problem: '欄之間用的不是半形逗號', mend: '請另存為用半形逗號分隔的 CSV。' },
  'header-line-missing': { problem: '第一行不是表頭', mend: '請在第一行寫上欄名，例如 sourcedId。' },
  'header-missing': { problem: '缺少必需的欄', mend: '請補上這一欄，再重新匯入。' },
  'header-misspelt': { problem: '欄名寫錯了，這一欄沒有讀取', mend: (fault) => `請改為 ${headerIn(fault)}。` },
  'header-unknown': {
    problem: '不認識的欄，沒有讀取',
    mend: '如果不需要這一欄，可以不管；自訂欄請以 metadata. 開頭。',
  },
  'header-repeated': { problem: '同一個欄名出現了兩次', mend: '請刪去多餘的一欄。' },
  'column-count': { problem: '這一行的欄位數與表頭不同', mend: '值裡有逗號時，請用英文雙引號把整個值括起來。' },
  'row-empty': { problem: '這一行全是空值，已跳過', mend: '可以刪去這一行。' },
  'quote-not-closed': { problem: '雙引號沒有閉合', mend: '請補上閉合的雙引號；值裡的雙引號要寫成兩個。' },
  'quote-misplaced': { problem: '雙引號的位置不對', mend: '雙引號只能括住整個值；值裡的雙引號要寫成兩個。' },
  'value-missing': { problem: '缺少必填的值', mend: '請補上。' },
  'value-unknown': { problem: '不認識的值', mend: '請改為列出的值之一，注意大小寫。' },
  'value-too-long': { problem: '編號太長', mend: '請使用更短的編號。' },
  'date-form': { problem: '日期的寫法不對', mend: '請改寫；在試算表軟體中可把儲存格格式設為 yyyy-mm-dd 後再匯出。' },
  'boolean-form': { problem: '應填 true 或 false', mend: '請改為 true 或 false。' },
  'year-form': { problem: '年份的寫法不對', mend: '請寫學年結束那一年的四位數字。' },
  'end-before-start': { problem: '結束日期早於開始日期', mend: '請核對兩個日期。' },
  'character-lost': {
    problem: '有無法顯示的字元，原來的字在更早的轉換中已經丟失',
    mend: '請從原系統重新匯出，或手工補上這個字。',
  },
  'extension-role': { problem: '擴充角色，這一行沒有匯入', mend: '如需匯入，請改用列出的角色。' },
  'identifier-repeated': {
    problem: (fault) => `編號重複${aroundValue(fault, 'firstLine', '，第 ', ' 行已經用過')}`,
    mend: '請刪去重複的行，或為其中一行換一個編號。',
  },
  'row-repeated': {
    problem: (fault) => `與第 ${valueIn(fault, 'firstLine')} 行重複，已跳過`,
    mend: '可以刪去這一行。',
  },
  'reference-unknown': {
    problem: '引用了不存在的編號',
    mend: (fault) => `請核對編號，或在 ${fileIn(fault)} 中補上這一筆。`,
  },
  'reference-deleted': {
    problem: (fault) =>
      `引用了已標記刪除的編號，${valueIn(fault, 'leftOut') === 'reference' ? '這個引用' : '這一行'}沒有匯入`,
    mend: '如果不應刪除，請把被引用的那一行的 status 改為 active。',
  },
  'rows-removed-along': {
    problem: (fault) => `有 ${valueIn(fault, 'count')} 筆已有資料引用了將被刪除的編號，隨之移除`,
    mend: '如果不應移除，請核對標記為 tobedeleted 的行。',
  },
  'school-year-missing': { problem: '沒有學年', mend: '請加上一行 type 為 schoolYear 的學年，否則無法計算家訪職責。' },
  'school-years-overlap': {
    problem: (fault) => `學年與另一個學年的日期重疊${aroundValue(fault, 'otherLine', '（第 ', ' 行）')}`,
    mend: '請核對學年的起止日期。',
  },
  'school-year-without-terms': {
    problem: '學年裡沒有學期',
    mend: '請加上學期（type 為 term 或 semester），否則按學期的職責無法計算。',
  },
  'term-without-school-year': {
    problem: '學期不在任何學年之內，沒有列入校曆',
    mend: '請加上對應的學年，或填寫 parentSourcedId。',
  },
  'term-outside-school-year': {
    problem: (fault) => `學期超出了學年的起止日期${aroundValue(fault, 'otherLine', '（學年在第 ', ' 行）')}`,
    mend: '請核對學期與學年的日期。',
  },
  'term-school-year-ambiguous': {
    problem: '學期可以屬於多個學年，無法確定',
    mend: '請填寫 parentSourcedId，指明學年。',
  },
  'terms-overlap': {
    problem: (fault) => `學期與同一學年的另一個學期重疊${aroundValue(fault, 'otherLine', '（第 ', ' 行）')}`,
    mend: '請核對兩個學期的日期。',
  },
  'enrolled-twice': { problem: '同一個人在同一時間兩次列入這個班', mend: '請刪去一行；轉出又轉回的，請寫明起止日期。' },
  'homeroom-overlap': {
    problem: '同一個學生在同一時間列入兩個行政班',
    mend: '學年中途轉班的，請寫明原班級的 endDate 和新班級的 beginDate。',
  },
  'class-teacher-missing': {
    problem: '行政班沒有班主任',
    mend: '請在 enrollments.csv 中把班主任的 primary 寫為 true；系統不會替您指定。',
  },
  'class-teacher-ambiguous': {
    problem: '行政班在同一時間有兩位班主任',
    mend: '請只保留一位的 primary 為 true；中途更換的，請寫明起止日期。',
  },
  'guardian-without-phone': { problem: '監護人沒有電話號碼', mend: '請補上電話，否則無法預約家訪。' },
  'relationship-with-self': { problem: '一個人不能是自己的監護人', mend: '請核對兩欄的編號。' },
  'relationship-direction': {
    problem: 'agentSourcedIds 看不出誰是學生、誰是監護人，沒有匯入',
    mend: '請在 roles.csv 中寫明兩人的角色，或改用 relationships.csv。',
  },
  'relationship-word': {
    problem: '不認識的關係，按原樣保留，不用於合併家庭',
    mend: '監護人請寫 guardian 或 parent，其他親屬寫 relative。',
  },
  'category-unknown': {
    problem: '不認識的關注類別代碼，按原樣保留，家訪職責不會用到',
    mend: '請對照類別代碼表；內容涉及隱私，此處不顯示。',
  },
  'family-twice': { problem: '一個學生列入了兩個家庭', mend: '請只保留一個家庭。' },
  'family-partly-given': {
    problem: (fault) => `有 ${valueIn(fault, 'students')} 個學生不在 families.csv 中，按共同的監護人歸入家庭`,
    mend: '如需全部由學校指定，請補全 families.csv。',
  },
  'family-large': {
    problem: (fault) => `有一個家庭由 ${valueIn(fault, 'students')} 個學生組成`,
    mend: '請核對是否把同一位監護人填給了許多學生，例如福利機構或誤填。',
  },
};
