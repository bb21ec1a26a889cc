import type { Locale } from '@homevisit/sdk/model';
import type { SettingsPhrases } from '../settings-in.js';

/** What `homevisit serve` says, in one language. */
export interface ServePhrases extends SettingsPhrases {
  readonly description: string;
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly basePath: string;
  readonly policies: string;
  readonly allowOrigin: string;
  readonly rateLimit: string;
  readonly retention: string;
  readonly lti: string;
  readonly launchesAt: (login: string, launch: string) => string;
  readonly help: string;
  readonly dataIn: (location: string) => string;
  readonly ready: (address: string) => string;
  readonly stopping: string;
  readonly stopped: string;
  readonly missingSettings: (names: string) => string;
  readonly notAnAddress: (name: string) => string;
  readonly notARoleSource: string;
  readonly shortWebhookKey: string;
  readonly notAPort: string;
  readonly notABasePath: string;
  readonly notARateLimit: string;
  readonly contractAt: (address: string) => string;
  readonly portInUse: (port: number) => string;
  readonly cannotListen: (code: string) => string;
  readonly database: (reason: string) => string;
}

const phrases: Readonly<Record<Locale, ServePhrases>> = {
  'zh-CN': {
    description: '启动参考后端',
    data: '数据文件夹；设置了 DATABASE_URL 时改用 PostgreSQL',
    port: '端口；0 表示任选一个空闲端口',
    host: '监听的地址',
    basePath: '接口路径的开头，例如 /api/homevisit',
    policies: '学校执行的文件',
    allowOrigin: '允许调用接口的其他网站，可重复',
    rateLimit: '每个调用者每分钟的请求数上限；0 表示不限',
    retention: '各类数据保存天数的文件（JSON）；每天删除一次过期内容',
    lti: '登记了哪些学习平台的文件（JSON，LTI 1.3）；教师可以从那里打开家访',
    launchesAt: (login, launch) => `学习平台：登录地址 ${login}，启动地址 ${launch}`,
    noFile: (file) => `无法读取 ${file}。`,
    notValid: (file, places) => `${file} 的内容有误：${places}。`,
    help: [
      '环境变量：',
      '  HOMEVISIT_ISSUER    平台令牌的签发者（iss）',
      '  HOMEVISIT_AUDIENCE  平台令牌的接收方（aud）',
      '  HOMEVISIT_JWKS_URL  平台公钥（JSON Web Key Set）的地址',
      '  HOMEVISIT_ROLES     角色的来源：token（默认，平台令牌）或 roster（学校花名册）',
      '  HOMEVISIT_POLICIES  学校执行的文件，见 --policies',
      '  DATABASE_URL        PostgreSQL 的地址；不设置时使用 --data 文件夹',
      '  HOMEVISIT_WEBHOOK_KEY    事件推送的密钥（至少 32 个字符）；不设置时不推送',
      '  HOMEVISIT_WEBHOOK_HOSTS  允许推送到的内网主机，用逗号分隔',
    ].join('\n'),
    dataIn: (location) => `数据保存在 ${location}`,
    ready: (address) => `ready ${address}`,
    stopping: '正在停止，等待未完成的请求……',
    stopped: '已停止。',
    missingSettings: (names) => `缺少设置：${names}。请设置这些环境变量，说明见 homevisit serve --help。`,
    notAnAddress: (name) => `${name} 不是有效的地址。`,
    notARoleSource: 'HOMEVISIT_ROLES 应为 token 或 roster。',
    shortWebhookKey: 'HOMEVISIT_WEBHOOK_KEY 至少应有 32 个字符。',
    notAPort: '--port 应为 0 到 65535 之间的整数。',
    notABasePath: '--base-path 应形如 /api/homevisit。',
    notARateLimit: '--rate-limit 应为不小于 0 的整数。',
    contractAt: (address) => `接口说明：${address}`,
    portInUse: (port) => `端口 ${port} 已被占用，请用 --port 另选一个。`,
    cannotListen: (code) => `无法监听（${code}），请检查 --host 和 --port。`,
    database: (reason) => `无法使用数据库：${reason}`,
  },
  'zh-Hant': {
    description: '啟動參考後端',
    data: '資料資料夾；設定了 DATABASE_URL 時改用 PostgreSQL',
    port: '連接埠；0 表示任選一個閒置的連接埠',
    host: '監聽的位址',
    basePath: '介面路徑的開頭，例如 /api/homevisit',
    policies: '學校執行的文件',
    allowOrigin: '允許呼叫介面的其他網站，可重複',
    rateLimit: '每個呼叫者每分鐘的請求數上限；0 表示不限',
    retention: '各類資料保存天數的檔案（JSON）；每天刪除一次過期內容',
    lti: '登記了哪些學習平台的檔案（JSON，LTI 1.3）；教師可以從那裏打開家訪',
    launchesAt: (login, launch) => `學習平台：登入位址 ${login}，啟動位址 ${launch}`,
    noFile: (file) => `無法讀取 ${file}。`,
    notValid: (file, places) => `${file} 的內容有誤：${places}。`,
    help: [
      '環境變數：',
      '  HOMEVISIT_ISSUER    平台權杖的簽發者（iss）',
      '  HOMEVISIT_AUDIENCE  平台權杖的接收方（aud）',
      '  HOMEVISIT_JWKS_URL  平台公鑰（JSON Web Key Set）的位址',
      '  HOMEVISIT_ROLES     角色的來源：token（預設，平台權杖）或 roster（學校花名冊）',
      '  HOMEVISIT_POLICIES  學校執行的文件，見 --policies',
      '  DATABASE_URL        PostgreSQL 的位址；不設定時使用 --data 資料夾',
      '  HOMEVISIT_WEBHOOK_KEY    事件推送的金鑰（至少 32 個字元）；不設定時不推送',
      '  HOMEVISIT_WEBHOOK_HOSTS  允許推送到的內網主機，用逗號分隔',
    ].join('\n'),
    dataIn: (location) => `資料保存在 ${location}`,
    ready: (address) => `ready ${address}`,
    stopping: '正在停止，等待未完成的請求……',
    stopped: '已停止。',
    missingSettings: (names) => `缺少設定：${names}。請設定這些環境變數，說明見 homevisit serve --help。`,
    notAnAddress: (name) => `${name} 不是有效的位址。`,
    notARoleSource: 'HOMEVISIT_ROLES 應為 token 或 roster。',
    shortWebhookKey: 'HOMEVISIT_WEBHOOK_KEY 至少應有 32 個字元。',
    notAPort: '--port 應為 0 到 65535 之間的整數。',
    notABasePath: '--base-path 應形如 /api/homevisit。',
    notARateLimit: '--rate-limit 應為不小於 0 的整數。',
    contractAt: (address) => `介面說明：${address}`,
    portInUse: (port) => `連接埠 ${port} 已被占用，請用 --port 另選一個。`,
    cannotListen: (code) => `無法監聽（${code}），請檢查 --host 和 --port。`,
    database: (reason) => `無法使用資料庫：${reason}`,
  },
  en: {
    description: 'start the reference backend',
    data: 'data folder; with DATABASE_URL set, PostgreSQL is used instead',
    port: 'port; 0 takes a free one',
    host: 'address to listen on',
    basePath: "where the interface's paths begin, such as /api/homevisit",
    policies: 'the documents that the school answers to',
    allowOrigin: 'another site whose pages may call the interface; may be repeated',
    rateLimit: 'requests that each caller may send in a minute; 0 for no limit',
    retention: 'JSON file of the days that data are kept; what is older is erased once a day',
    lti: 'JSON file of the learning platforms from which people may come (LTI 1.3)',
    launchesAt: (login, launch) => `Learning platforms: login at ${login}, launch at ${launch}`,
    noFile: (file) => `${file} cannot be read.`,
    notValid: (file, places) => `${file} is wrong at: ${places}.`,
    help: [
      'Environment:',
      "  HOMEVISIT_ISSUER    issuer (iss) of the host platform's tokens",
      '  HOMEVISIT_AUDIENCE  audience (aud) of its tokens',
      '  HOMEVISIT_JWKS_URL  address of its public keys (JSON Web Key Set)',
      '  HOMEVISIT_ROLES     who says what role somebody has: token (default, the tokens) or roster',
      '  HOMEVISIT_POLICIES  the documents that the school answers to, see --policies',
      '  DATABASE_URL        address of PostgreSQL; without it the folder --data is used',
      '  HOMEVISIT_WEBHOOK_KEY    key of the webhooks, at least 32 characters; without it none are sent',
      '  HOMEVISIT_WEBHOOK_HOSTS  hosts of the own network that webhooks may be sent to, separated by commas',
    ].join('\n'),
    dataIn: (location) => `Data is kept in ${location}`,
    ready: (address) => `ready ${address}`,
    stopping: 'Stopping; requests under way may finish …',
    stopped: 'Stopped.',
    missingSettings: (names) => `Missing: ${names}. Set these environment variables; see homevisit serve --help.`,
    notAnAddress: (name) => `${name} is no valid address.`,
    notARoleSource: 'HOMEVISIT_ROLES is token or roster.',
    shortWebhookKey: 'HOMEVISIT_WEBHOOK_KEY has at least 32 characters.',
    notAPort: '--port takes a whole number from 0 to 65535.',
    notABasePath: '--base-path is like /api/homevisit.',
    notARateLimit: '--rate-limit is a whole number from 0 on.',
    contractAt: (address) => `The contract is shown at ${address}`,
    portInUse: (port) => `Port ${port} is in use. Choose another one with --port.`,
    cannotListen: (code) => `Cannot listen (${code}). Check --host and --port.`,
    database: (reason) => `The database cannot be used: ${reason}`,
  },
};

/** What `homevisit serve` says in a language. */
export function servePhrasesIn(locale: Locale): ServePhrases {
  return phrases[locale];
}
