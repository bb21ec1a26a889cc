import { aroundValue, fileIn, headerIn, valueIn } from './parts.js';
import type { RosterPhrases } from './roster-phrases.js';

/** The faults of an import in Simplified Chinese. */
export const faults: RosterPhrases['faults'] = {
  'folder-without-roster': {
    problem: '这个文件夹里没有名册文件',
    mend: '请指定放有 orgs.csv、users.csv 等文件的那一层文件夹；压缩包请先解压。',
  },
  'file-missing': {
    problem: '缺少这个文件',
    mend: '请从学校系统重新导出完整的文件夹，或在 manifest.csv 中写明它为 absent。',
  },
  'file-name-misspelt': {
    problem: (fault) => `文件名“${valueIn(fault, 'written')}”应为 ${fault.file ?? ''}`,
    mend: '请改文件名，大小写也要一致。',
  },
  'file-not-in-manifest': {
    problem: 'manifest.csv 没有提到这个文件，按全量读取',
    mend: '如果只是变更部分，请在 manifest.csv 中写 delta。',
  },
  'file-absent-in-manifest': {
    problem: 'manifest.csv 写明没有这个文件，文件夹里却有，未读取',
    mend: '需要读取时，请在 manifest.csv 中改为 bulk。',
  },
  'manifest-value-unknown': {
    problem: '不认识的导入方式',
    mend: '请写 bulk（全量）、delta（变更）或 absent（没有）。',
  },
  'manifest-version-unknown': { problem: '没有见过的 OneRoster 版本，按 1.2 读取', mend: '请确认导出时选择的版本。' },
  'file-empty': { problem: '文件是空的', mend: '请重新导出；没有内容的文件请连同表头一起保留，或删除文件。' },
  'file-without-rows': { problem: '文件只有表头，没有任何行', mend: '如果本应有内容，请重新导出。' },
  'encoding-gb18030': {
    problem: ({ line }) => `文件不是 UTF-8（从第 ${line ?? 1} 行起），已按 GB18030 读取`,
    mend: '请抽查姓名是否正确；最好另存为“CSV UTF-8”。',
  },
  'encoding-utf-16': { problem: '文件是 UTF-16 编码，无法读取', mend: '请在表格软件中另存为“CSV UTF-8（逗号分隔）”。' },
  'encoding-broken': {
    problem: '文件的编码已损坏：既不是完整的 UTF-8，也不是 GB18030',
    mend: '请重新导出；不要用不同编码的软件拼接文件。',
  },
  'nul-byte': { problem: '文件里有 NUL 字节，可能已损坏或不是文本文件', mend: '请重新导出为 CSV。' },
  'delimiter-wrong': { problem: '列之间用的不是半角逗号', mend: '请另存为用半角逗号分隔的 CSV。' },
  'header-line-missing': { problem: '第一行不是表头', mend: '请在第一行写上列名，例如 sourcedId。' },
  'header-missing': { problem: '缺少必需的列', mend: '请补上这一列，再重新导入。' },
  'header-misspelt': { problem: '列名写错了，这一列没有读取', mend: (fault) => `请改为 ${headerIn(fault)}。` },
  'header-unknown': {
    problem: '不认识的列，没有读取',
    mend: '如果不需要这一列，可以不管；自定义列请以 metadata. 开头。',
  },
  'header-repeated': { problem: '同一个列名出现了两次', mend: '请删去多余的一列。' },
  'column-count': { problem: '这一行的字段数与表头不同', mend: '值里有逗号时，请用英文双引号把整个值括起来。' },
  'row-empty': { problem: '这一行全是空值，已跳过', mend: '可以删去这一行。' },
  'quote-not-closed': { problem: '双引号没有闭合', mend: '请补上闭合的双引号；值里的双引号要写成两个。' },
  'quote-misplaced': { problem: '双引号的位置不对', mend: '双引号只能括住整个值；值里的双引号要写成两个。' },
  'value-missing': { problem: '缺少必填的值', mend: '请补上。' },
  'value-unknown': { problem: '不认识的值', mend: '请改为列出的值之一，注意大小写。' },
  'value-too-long': { problem: '编号太长', mend: '请使用更短的编号。' },
  'date-form': { problem: '日期的写法不对', mend: '请改写；在表格软件中可把单元格格式设为 yyyy-mm-dd 后再导出。' },
  'boolean-form': { problem: '应填 true 或 false', mend: '请改为 true 或 false。' },
  'year-form': { problem: '年份的写法不对', mend: '请写学年结束那一年的四位数字。' },
  'end-before-start': { problem: '结束日期早于开始日期', mend: '请核对两个日期。' },
  'character-lost': {
    problem: '有无法显示的字符，原来的字在更早的转换中已经丢失',
    mend: '请从原系统重新导出，或手工补上这个字。',
  },
  'extension-role': { problem: '扩展角色，这一行没有导入', mend: '如需导入，请改用列出的角色。' },
  'identifier-repeated': {
    problem: (fault) => `编号重复${aroundValue(fault, 'firstLine', '，第 ', ' 行已经用过')}`,
    mend: '请删去重复的行，或为其中一行换一个编号。',
  },
  'row-repeated': {
    problem: (fault) => `与第 ${valueIn(fault, 'firstLine')} 行重复，已跳过`,
    mend: '可以删去这一行。',
  },
  'reference-unknown': {
    problem: '引用了不存在的编号',
    mend: (fault) => `请核对编号，或在 ${fileIn(fault)} 中补上这一条。`,
  },
  'reference-deleted': {
    problem: (fault) =>
      `引用了已标记删除的编号，${valueIn(fault, 'leftOut') === 'reference' ? '这个引用' : '这一行'}没有导入`,
    mend: '如果不应删除，请把被引用的那一行的 status 改为 active。',
  },
  'rows-removed-along': {
    problem: (fault) => `有 ${valueIn(fault, 'count')} 条已有数据引用了将被删除的编号，随之移除`,
    mend: '如果不应移除，请核对标记为 tobedeleted 的行。',
  },
  'school-year-missing': { problem: '没有学年', mend: '请加上一行 type 为 schoolYear 的学年，否则无法计算家访职责。' },
  'school-years-overlap': {
    problem: (fault) => `学年与另一个学年的日期重叠${aroundValue(fault, 'otherLine', '（第 ', ' 行）')}`,
    mend: '请核对学年的起止日期。',
  },
  'school-year-without-terms': {
    problem: '学年里没有学期',
    mend: '请加上学期（type 为 term 或 semester），否则按学期的职责无法计算。',
  },
  'term-without-school-year': {
    problem: '学期不在任何学年之内，没有列入校历',
    mend: '请加上对应的学年，或填写 parentSourcedId。',
  },
  'term-outside-school-year': {
    problem: (fault) => `学期超出了学年的起止日期${aroundValue(fault, 'otherLine', '（学年在第 ', ' 行）')}`,
    mend: '请核对学期与学年的日期。',
  },
  'term-school-year-ambiguous': {
    problem: '学期可以属于多个学年，无法确定',
    mend: '请填写 parentSourcedId，指明学年。',
  },
  'terms-overlap': {
    problem: (fault) => `学期与同一学年的另一个学期重叠${aroundValue(fault, 'otherLine', '（第 ', ' 行）')}`,
    mend: '请核对两个学期的日期。',
  },
  'enrolled-twice': { problem: '同一个人在同一时间两次列入这个班', mend: '请删去一行；转出又转回的，请写明起止日期。' },
  'homeroom-overlap': {
    problem: '同一个学生在同一时间列入两个行政班',
    mend: '学年中途转班的，请写明原班级的 endDate 和新班级的 beginDate。',
  },
  'class-teacher-missing': {
    problem: '行政班没有班主任',
    mend: '请在 enrollments.csv 中把班主任的 primary 写为 true；系统不会替您指定。',
  },
  'class-teacher-ambiguous': {
    problem: '行政班在同一时间有两位班主任',
    mend: '请只保留一位的 primary 为 true；中途更换的，请写明起止日期。',
  },
  'guardian-without-phone': { problem: '监护人没有电话号码', mend: '请补上电话，否则无法预约家访。' },
  'relationship-with-self': { problem: '一个人不能是自己的监护人', mend: '请核对两列的编号。' },
  'relationship-direction': {
    problem: 'agentSourcedIds 看不出谁是学生、谁是监护人，没有导入',
    mend: '请在 roles.csv 中写明两人的角色，或改用 relationships.csv。',
  },
  'relationship-word': {
    problem: '不认识的关系，按原样保留，不用于合并家庭',
    mend: '监护人请写 guardian 或 parent，其他亲属写 relative。',
  },
  'category-unknown': {
    problem: '不认识的关注类别代码，按原样保留，家访职责不会用到',
    mend: '请对照类别代码表；内容涉及隐私，此处不显示。',
  },
  'family-twice': { problem: '一个学生列入了两个家庭', mend: '请只保留一个家庭。' },
  'family-partly-given': {
    problem: (fault) => `有 ${valueIn(fault, 'students')} 个学生不在 families.csv 中，按共同的监护人归入家庭`,
    mend: '如需全部由学校指定，请补全 families.csv。',
  },
  'family-large': {
    problem: (fault) => `有一个家庭由 ${valueIn(fault, 'students')} 个学生组成`,
    mend: '请核对是否把同一位监护人填给了许多学生，例如福利机构或误填。',
  },
};
