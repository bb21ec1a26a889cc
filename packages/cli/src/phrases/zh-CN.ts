import type { Phrases } from './phrases.js';

/** What the command line says in Simplified Chinese. */
export const phrases: Phrases = {
  usage: {
    description: '家访组件库：导入名册、解释职责、启动参考后端',
    help: '显示帮助',
    version: '显示版本',
    language: '输出语言',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    unknownOption: (option) => `不认识的选项 ${option}。`,
    unknownCommand: (command) => `不认识的命令 ${command}。`,
    missingArgument: (argument) => `缺少参数 ${argument}。`,
    missingValue: (option) => `选项 ${option} 缺少值。`,
    excessArguments: '参数太多。',
    invalidValue: (option, words) => `选项 ${option} 的值应为：${words}。`,
    seeHelp: (command) => `用法见 ${command} --help。`,
  },
  import: {
    description: '导入数据',
    oneRoster: '导入 OneRoster 1.1、1.2 或 School Data Sync v2.1 的 CSV 名册文件夹',
    folder: '放有 users.csv 等文件的文件夹',
    dryRun: '只检查并统计，不写入',
    json: '输出 JSON',
    data: '参考后端的数据库文件夹；设置了 DATABASE_URL 时改用 PostgreSQL',
    school: '学校的编号（名册里有多所学校时）',
    heading: (folder) => `导入名册 ${folder}`,
    headingDryRun: (folder, compared) =>
      compared === undefined
        ? `检查名册 ${folder}（不写入）`
        : `检查名册 ${folder}，与数据库 ${compared} 比较（不写入）`,
    found: (found) => `（读到：${found}）`,
    foundAndExpected: (found, expected) => `（读到：${found}；应为：${expected}）`,
    expected: (expected) => `（应为：${expected}）`,
    columns: { added: '新增', changed: '更改', unchanged: '不变', removed: '移除' },
    faults: (errors, warnings) => {
      if (errors + warnings === 0) return '没有发现问题。';
      return `发现 ${errors} 个错误、${warnings} 条提醒。`;
    },
    notStored: '有错误，没有写入任何数据。请改正后重新导入。',
    wouldStore: '以上是导入后的变化，尚未写入。',
    stored: (database) => `已写入 ${database}。`,
    noFolder: (folder) => `找不到文件夹 ${folder}。请核对路径。`,
    notAFolder: (folder) => `${folder} 不是文件夹。请指定放有 users.csv 等文件的文件夹。`,
    notReadable: (path, code) => `无法读取 ${path}（${code}）。`,
    whichSchool: (ids) => `名册里有多所学校，请用 --school 指定一所：${ids.join('、')}。`,
    noSchool: '名册里没有 type 为 school 的机构，请用 --school 指定学校的编号。',
    database: (reason) => `数据库无法使用：${reason}`,
    databaseUrl: 'DATABASE_URL 不是有效的地址。',
    databaseFaults: {
      'folder-in-use': (folder) => `数据库 ${folder} 正被另一个程序使用（例如 homevisit serve）。请先停止它，再导入。`,
      'folder-not-usable': (folder) => `数据库文件夹 ${folder} 无法使用，请检查权限和磁盘空间。`,
      'newer-database': (folder) => `数据库 ${folder} 由更新的版本建立，请升级 homevisit。`,
    },
  },
  dataFolder: {
    missing: (file) => `数据文件夹里没有 ${file}。`,
    notJson: (file) => `${file} 不是有效的 JSON。`,
    notValid: (file, places) => `${file} 的内容不符合要求，位置：${places.join('、')}。`,
    rosterFaults: (errors, folder) =>
      `名册有 ${errors} 个错误。请运行 homevisit import oneroster ${folder} --dry-run 查看。`,
    unknownSchool: 'homevisit.json 中的 schoolId 不在 orgs.csv 里。',
  },
};
