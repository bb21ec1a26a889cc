import type { Locale } from '@homevisit/sdk/model';
import type { Subject } from './check.js';

/** What `homevisit conformance` says, in one language. */
export interface ConformancePhrases {
  readonly description: string;
  readonly baseUrl: string;
  readonly tokenCommand: string;
  readonly only: string;
  readonly webhookReceiver: string;
  readonly webhookPort: string;
  readonly notDone: (id: string) => string;
  readonly notAPort: string;
  readonly json: string;
  readonly help: string;
  readonly heading: (baseUrl: string, kit: string, at: string) => string;
  readonly failure: (clause: string, expected: string, came: string, wayOut: string) => readonly string[];
  readonly conforms: (checks: number) => string;
  readonly fails: (failed: number, checks: number) => string;
  readonly wayOut: Readonly<Record<Subject, string>>;
  readonly notAnAddress: string;
  readonly unknownCheck: (id: string, known: string) => string;
  readonly noToken: (role: string, reason: 'exit' | 'empty' | 'not-a-token', exitCode: number | undefined) => string;
  readonly notReady: (expected: string, came: string) => string;
}

const PHRASES: Readonly<Record<Locale, ConformancePhrases>> = {
  'zh-CN': {
    description: '检查一个后端是否符合接口合约',
    baseUrl: '接口的地址，例如 https://campus.example/api/homevisit',
    tokenCommand: '取得令牌的命令；最后会加上一个参数：teacher、colleague、leader 或 outsider，命令只输出一个令牌',
    webhookReceiver: '后端能用来访问本机的地址，用于检查事件推送，例如 https://tunnel.example/',
    webhookPort: '本机接收事件推送的端口；默认是上述地址的端口',
    notDone: (id) => `– ${id}  未检查：需要 --webhook-receiver`,
    notAPort: '--webhook-port 应为 0 到 65535 之间的整数。',
    only: '只做这些检查（编号或类别，如 writes），可写多个',
    json: '输出 JSON',
    help: [
      '只对专门用来测试的学校运行：检查会在那里写入家访记录、计划和家长反馈。',
      'teacher 和 colleague 是同一所学校不同班的班主任，leader 是该校领导，outsider 是另一所学校的领导。',
      'teacher 的班里要有一名没有兄弟姐妹在校的学生。全部符合时退出码为 0，否则为 1。',
    ].join('\n'),
    heading: (baseUrl, kit, at) => `接口合约检查  ${baseUrl}\n检查工具 ${kit}，后端时间 ${at}`,
    failure: (clause, expected, came, wayOut) => [
      `依据：${clause}`,
      `应为：${expected}`,
      `实际：${came}`,
      `办法：${wayOut}`,
    ],
    conforms: (checks) => `全部 ${checks} 项检查符合合约。`,
    fails: (failed, checks) => `${checks} 项检查中有 ${failed} 项不符合合约。`,
    wayOut: {
      callers: '先核对凭证和角色，再处理请求的其他部分；每个操作允许的角色见合约表的 rights。',
      answers: '按 openapi.json 中该操作的答复逐项核对，不多给也不少给。',
      writes: '按幂等键保存每次写入的答复，与写入在同一个事务里提交。',
      versions: '每次改动都比对 If-Match 与当前版本，并在答复里给出 ETag。',
      pages: '游标记住排序位置而不是页码，最后一页不再给 next。',
      isolation: '每次查询都限定学校和范围；不该看到的，与不存在一样答复。',
      demands: '只列出调用者可见的学生，所完成的任务和同行人员两处也是如此；优先与否照实给出，原因不给出。',
      measures: '分子、分母、统计口径和条款出处一并给出；学校以外的人看不到少数人的数字。',
      plans: '在同一个事务里安排全部家访；任何一次有误就整份拒绝，并指出每处错误。',
      imports: '先全部检查再写入；问题只给出文件、行、列和代码，不给出字段内容。',
      agreements: '给家长的答复只含约定本身和签署情况；签署绑定到读到的版本。',
      families: '家长的答复只含合约列出的内容；链接只属于一个家庭和一次家访。',
      attachments: '上传时重新编码图片，去掉拍摄信息；按内容判断类型。',
      access: '每次请求都按当前的授权判断；审批人不能是申请人；查看写入访问日志；举报只给学校。',
      links: '链接只存摘要，每次打开都按持有人当前的权限作答；收回后立即失效。',
      webhooks: '密钥只告知一次；只向公网的 https 地址推送，连接时再核对一次。',
    },
    notAnAddress: '--base-url 应为 http: 或 https: 开头的地址。',
    unknownCheck: (id, known) => `没有编号或类别为 ${id} 的检查。类别有：${known}。`,
    noToken: (role, reason, exitCode) =>
      ({
        exit: `取令牌的命令对 ${role} 以退出码 ${exitCode} 结束。`,
        empty: `取令牌的命令对 ${role} 没有输出。`,
        'not-a-token': `取令牌的命令对 ${role} 输出的不是一个令牌：中间有空白。`,
      })[reason],
    notReady: (expected, came) => `无法开始检查。应为：${expected}；实际：${came}。`,
  },
  'zh-Hant': {
    description: '檢查一個後端是否符合介面合約',
    baseUrl: '介面的位址，例如 https://campus.example/api/homevisit',
    tokenCommand: '取得權杖的命令；最後會加上一個參數：teacher、colleague、leader 或 outsider，命令只輸出一個權杖',
    webhookReceiver: '後端能用來連到本機的位址，用於檢查事件推送，例如 https://tunnel.example/',
    webhookPort: '本機接收事件推送的連接埠；預設是上述位址的連接埠',
    notDone: (id) => `– ${id}  未檢查：需要 --webhook-receiver`,
    notAPort: '--webhook-port 應為 0 到 65535 之間的整數。',
    only: '只做這些檢查（編號或類別，如 writes），可寫多個',
    json: '輸出 JSON',
    help: [
      '只對專門用來測試的學校執行：檢查會在那裡寫入家訪記錄、計畫和家長回饋。',
      'teacher 和 colleague 是同一所學校不同班的班主任，leader 是該校領導，outsider 是另一所學校的領導。',
      'teacher 的班裡要有一名沒有兄弟姐妹在校的學生。全部符合時結束碼為 0，否則為 1。',
    ].join('\n'),
    heading: (baseUrl, kit, at) => `介面合約檢查  ${baseUrl}\n檢查工具 ${kit}，後端時間 ${at}`,
    failure: (clause, expected, came, wayOut) => [
      `依據：${clause}`,
      `應為：${expected}`,
      `實際：${came}`,
      `辦法：${wayOut}`,
    ],
    conforms: (checks) => `全部 ${checks} 項檢查符合合約。`,
    fails: (failed, checks) => `${checks} 項檢查中有 ${failed} 項不符合合約。`,
    wayOut: {
      callers: '先核對憑證和角色，再處理請求的其他部分；每個操作允許的角色見合約表的 rights。',
      answers: '按 openapi.json 中該操作的答覆逐項核對，不多給也不少給。',
      writes: '按冪等鍵儲存每次寫入的答覆，與寫入在同一個交易裡提交。',
      versions: '每次改動都比對 If-Match 與目前版本，並在答覆裡給出 ETag。',
      pages: '游標記住排序位置而不是頁碼，最後一頁不再給 next。',
      isolation: '每次查詢都限定學校和範圍；不該看到的，與不存在一樣答覆。',
      demands: '只列出呼叫者可見的學生，所完成的任務和同行人員兩處也是如此；優先與否照實給出，原因不給出。',
      measures: '分子、分母、統計口徑和條款出處一併給出；學校以外的人看不到少數人的數字。',
      plans: '在同一個交易裡安排全部家訪；任何一次有誤就整份拒絕，並指出每處錯誤。',
      imports: '先全部檢查再寫入；問題只給出檔案、行、欄和代碼，不給出欄位內容。',
      agreements: '給家長的答覆只含約定本身和簽署情況；簽署綁定到讀到的版本。',
      families: '家長的答覆只含合約列出的內容；連結只屬於一個家庭和一次家訪。',
      attachments: '上傳時重新編碼圖片，去掉拍攝資訊；按內容判斷類型。',
      access: '每次請求都按目前的授權判斷；審批人不能是申請人；查看寫入存取日誌；舉報只給學校。',
      links: '連結只存摘要，每次打開都按持有人目前的權限作答；收回後立即失效。',
      webhooks: '密鑰只告知一次；只向公網的 https 位址推送，連線時再核對一次。',
    },
    notAnAddress: '--base-url 應為 http: 或 https: 開頭的位址。',
    unknownCheck: (id, known) => `沒有編號或類別為 ${id} 的檢查。類別有：${known}。`,
    noToken: (role, reason, exitCode) =>
      ({
        exit: `取權杖的命令對 ${role} 以結束碼 ${exitCode} 結束。`,
        empty: `取權杖的命令對 ${role} 沒有輸出。`,
        'not-a-token': `取權杖的命令對 ${role} 輸出的不是一個權杖：中間有空白。`,
      })[reason],
    notReady: (expected, came) => `無法開始檢查。應為：${expected}；實際：${came}。`,
  },
  en: {
    description: 'check whether a backend keeps the contract of the interface',
    baseUrl: 'address of the interface, such as https://campus.example/api/homevisit',
    tokenCommand: 'command that prints a token; called with one more argument: teacher, colleague, leader or outsider',
    webhookReceiver:
      'address by which the backend reaches this machine, to check its webhooks, such as https://tunnel.example/',
    webhookPort: 'port on which this machine takes them; else that of the address',
    notDone: (id) => `– ${id}  not checked: it needs --webhook-receiver`,
    notAPort: '--webhook-port is a whole number from 0 to 65535.',
    only: 'only these checks (an id, or a subject such as writes); may be several',
    json: 'print JSON',
    help: [
      'Run it against a school that exists for tests alone: it files visits, plans and feedback there.',
      'teacher and colleague have a homeroom class each in one school, leader leads it, outsider leads another school.',
      "The teacher's class has a student without brothers or sisters at school. Exit code 0 where everything is met, else 1.",
    ].join('\n'),
    heading: (baseUrl, kit, at) => `Conformance to the contract  ${baseUrl}\nkit ${kit}, time of the backend ${at}`,
    failure: (clause, expected, came, wayOut) => [
      `clause:   ${clause}`,
      `expected: ${expected}`,
      `came:     ${came}`,
      `way out:  ${wayOut}`,
    ],
    conforms: (checks) => `All ${checks} checks are met.`,
    fails: (failed, checks) => `${failed} of ${checks} checks are not met.`,
    wayOut: {
      callers: 'Look at credentials and role before anything else; who may call is in the rights of the table.',
      answers: "Hold the answer against the operation's in openapi.json: nothing less, and nothing more.",
      writes: 'Keep the answer of each write under its key, committed in one transaction with the write.',
      versions: 'Compare If-Match with the current version at every change, and answer with an ETag.',
      pages: 'Let a cursor hold a place in the order and not a number of a page; the last page has no next.',
      isolation: 'Narrow every query to the school and scope; answer what may not be seen like what is not there.',
      demands:
        'Name only students whom the caller may see, in visitors and served duties too; say who comes first, never why.',
      measures:
        'Give both parts of a share, its unit and its clause; nobody outside the school sees figures about few people.',
      plans: 'Plan all visits in one transaction; refuse the whole where one is at fault, and name every place.',
      imports:
        'Check everything before anything is stored; tell file, line, column and code of a fault, not what stands there.',
      agreements:
        'Answer a family with the agreement and its signatures alone; keep a signature with the revision that was read.',
      families: "A family's answer has the members of the contract alone; a link is for one family and one visit.",
      attachments: 'Encode pictures anew, without metadata; tell their type by what is in them.',
      access:
        'Look at the grants of the moment with each request; let nobody decide about the own wish; log each look; keep reports from the visitors.',
      links: 'Keep a digest of each link; answer with the rights that its holder has now; end it when it is revoked.',
      webhooks: 'Tell a secret once; send to public https addresses only, and look again when you connect.',
    },
    notAnAddress: '--base-url is an address that begins with http: or https:.',
    unknownCheck: (id, known) => `There is no check and no subject ${id}. Subjects are: ${known}.`,
    noToken: (role, reason, exitCode) =>
      ({
        exit: `The command for tokens ended with exit code ${exitCode} for ${role}.`,
        empty: `The command for tokens printed nothing for ${role}.`,
        'not-a-token': `What the command for tokens printed for ${role} is no token: it holds white space.`,
      })[reason],
    notReady: (expected, came) => `The checks cannot begin. Expected: ${expected}; came: ${came}.`,
  },
};

/** What `homevisit conformance` says in a language. */
export function conformancePhrasesIn(language: Locale): ConformancePhrases {
  return PHRASES[language];
}
