import type { Phrases } from './phrases.js';

/** What the command line says in Traditional Chinese. */
export const phrases: Phrases = {
  usage: {
    description: '家訪元件庫：匯入名冊、解釋職責、啟動參考後端',
    help: '顯示說明',
    version: '顯示版本',
    language: '輸出語言',
    titles: { 'Usage:': '用法：', 'Arguments:': '參數：', 'Options:': '選項：', 'Commands:': '指令：' },
    unknownOption: (option) => `不認識的選項 ${option}。`,
    unknownCommand: (command) => `不認識的指令 ${command}。`,
    missingArgument: (argument) => `缺少參數 ${argument}。`,
    missingValue: (option) => `選項 ${option} 缺少值。`,
    excessArguments: '參數太多。',
    invalidValue: (option, words) => `選項 ${option} 的值應為：${words}。`,
    seeHelp: (command) => `用法見 ${command} --help。`,
  },
  import: {
    description: '匯入資料',
    oneRoster: '匯入 OneRoster 1.1、1.2 或 School Data Sync v2.1 的 CSV 名冊資料夾',
    folder: '放有 users.csv 等檔案的資料夾',
    dryRun: '只檢查並統計，不寫入',
    json: '輸出 JSON',
    data: '參考後端的資料庫資料夾；設定了 DATABASE_URL 時改用 PostgreSQL',
    school: '學校的編號（名冊裡有多所學校時）',
    heading: (folder) => `匯入名冊 ${folder}`,
    headingDryRun: (folder, compared) =>
      compared === undefined
        ? `檢查名冊 ${folder}（不寫入）`
        : `檢查名冊 ${folder}，與資料庫 ${compared} 比較（不寫入）`,
    found: (found) => `（讀到：${found}）`,
    foundAndExpected: (found, expected) => `（讀到：${found}；應為：${expected}）`,
    expected: (expected) => `（應為：${expected}）`,
    columns: { added: '新增', changed: '更改', unchanged: '不變', removed: '移除' },
    faults: (errors, warnings) => {
      if (errors + warnings === 0) return '沒有發現問題。';
      return `發現 ${errors} 個錯誤、${warnings} 條提醒。`;
    },
    notStored: '有錯誤，沒有寫入任何資料。請改正後重新匯入。',
    wouldStore: '以上是匯入後的變化，尚未寫入。',
    stored: (database) => `已寫入 ${database}。`,
    noFolder: (folder) => `找不到資料夾 ${folder}。請核對路徑。`,
    notAFolder: (folder) => `${folder} 不是資料夾。請指定放有 users.csv 等檔案的資料夾。`,
    notReadable: (path, code) => `無法讀取 ${path}（${code}）。`,
    whichSchool: (ids) => `名冊裡有多所學校，請用 --school 指定一所：${ids.join('、')}。`,
    noSchool: '名冊裡沒有 type 為 school 的機構，請用 --school 指定學校的編號。',
    database: (reason) => `資料庫無法使用：${reason}`,
    databaseUrl: 'DATABASE_URL 不是有效的位址。',
    databaseFaults: {
      'folder-in-use': (folder) => `資料庫 ${folder} 正被另一個程式使用（例如 homevisit serve）。請先停止它，再匯入。`,
      'folder-not-usable': (folder) => `資料庫資料夾 ${folder} 無法使用，請檢查權限和磁碟空間。`,
      'newer-database': (folder) => `資料庫 ${folder} 由更新的版本建立，請升級 homevisit。`,
    },
  },
  dataFolder: {
    missing: (file) => `資料夾裡沒有 ${file}。`,
    notJson: (file) => `${file} 不是有效的 JSON。`,
    notValid: (file, places) => `${file} 的內容不符合要求，位置：${places.join('、')}。`,
    rosterFaults: (errors, folder) =>
      `名冊有 ${errors} 個錯誤。請執行 homevisit import oneroster ${folder} --dry-run 檢視。`,
    unknownSchool: 'homevisit.json 中的 schoolId 不在 orgs.csv 裡。',
  },
};
