import type { Locale } from '@homevisit/sdk/model';

/** What `homevisit serve` says, in one language. */
export interface ServePhrases {
  readonly description: string;
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly basePath: string;
  readonly policies: string;
  readonly allowOrigin: string;
  readonly help: string;
  readonly dataIn: (location: string) => string;
  readonly ready: (address: string) => string;
  readonly stopping: string;
  readonly stopped: string;
  readonly missingSettings: (names: string) => string;
  readonly notAnAddress: (name: string) => string;
  readonly notAPort: string;
  readonly notABasePath: string;
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
    help: [
      '环境变量：',
      '  HOMEVISIT_ISSUER    平台令牌的签发者（iss）',
      '  HOMEVISIT_AUDIENCE  平台令牌的接收方（aud）',
      '  HOMEVISIT_JWKS_URL  平台公钥（JSON Web Key Set）的地址',
      '  HOMEVISIT_POLICIES  学校执行的文件，见 --policies',
      '  DATABASE_URL        PostgreSQL 的地址；不设置时使用 --data 文件夹',
    ].join('\n'),
    dataIn: (location) => `数据保存在 ${location}`,
    ready: (address) => `ready ${address}`,
    stopping: '正在停止，等待未完成的请求……',
    stopped: '已停止。',
    missingSettings: (names) => `缺少设置：${names}。请设置这些环境变量，说明见 homevisit serve --help。`,
    notAnAddress: (name) => `${name} 不是有效的地址。`,
    notAPort: '--port 应为 0 到 65535 之间的整数。',
    notABasePath: '--base-path 应形如 /api/homevisit。',
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
    help: [
      '環境變數：',
      '  HOMEVISIT_ISSUER    平台權杖的簽發者（iss）',
      '  HOMEVISIT_AUDIENCE  平台權杖的接收方（aud）',
      '  HOMEVISIT_JWKS_URL  平台公鑰（JSON Web Key Set）的位址',
      '  HOMEVISIT_POLICIES  學校執行的文件，見 --policies',
      '  DATABASE_URL        PostgreSQL 的位址；不設定時使用 --data 資料夾',
    ].join('\n'),
    dataIn: (location) => `資料保存在 ${location}`,
    ready: (address) => `ready ${address}`,
    stopping: '正在停止，等待未完成的請求……',
    stopped: '已停止。',
    missingSettings: (names) => `缺少設定：${names}。請設定這些環境變數，說明見 homevisit serve --help。`,
    notAnAddress: (name) => `${name} 不是有效的位址。`,
    notAPort: '--port 應為 0 到 65535 之間的整數。',
    notABasePath: '--base-path 應形如 /api/homevisit。',
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
    help: [
      'Environment:',
      "  HOMEVISIT_ISSUER    issuer (iss) of the host platform's tokens",
      '  HOMEVISIT_AUDIENCE  audience (aud) of its tokens',
      '  HOMEVISIT_JWKS_URL  address of its public keys (JSON Web Key Set)',
      '  HOMEVISIT_POLICIES  the documents that the school answers to, see --policies',
      '  DATABASE_URL        address of PostgreSQL; without it the folder --data is used',
    ].join('\n'),
    dataIn: (location) => `Data is kept in ${location}`,
    ready: (address) => `ready ${address}`,
    stopping: 'Stopping; requests under way may finish …',
    stopped: 'Stopped.',
    missingSettings: (names) => `Missing: ${names}. Set these environment variables; see homevisit serve --help.`,
    notAnAddress: (name) => `${name} is no valid address.`,
    notAPort: '--port takes a whole number from 0 to 65535.',
    notABasePath: '--base-path is like /api/homevisit.',
    portInUse: (port) => `Port ${port} is in use. Choose another one with --port.`,
    cannotListen: (code) => `Cannot listen (${code}). Check --host and --port.`,
    database: (reason) => `The database cannot be used: ${reason}`,
  },
};

/** What `homevisit serve` says in a language. */
export function servePhrasesIn(locale: Locale): ServePhrases {
  return phrases[locale];
}
