/**
 * The form that all contestants build: 36 fields in three steps about one home visit. Plain data, so that labels and
 * choices weigh the same in every bundle; each contestant renders and checks it with its own means.
 */
const choices = (...labels) => labels.map((label, index) => ({ value: `c${index + 1}`, label }));

const grades = choices('一年级', '二年级', '三年级', '四年级', '五年级', '六年级', '初一', '初二', '初三', '高一');
const yesNo = choices('是', '否');

export const steps = [
  {
    name: 'before',
    title: '家访之前',
    fields: [
      { kind: 'text', name: 'student', label: '学生姓名', required: true, maximumLength: 20 },
      { kind: 'text', name: 'studentNumber', label: '学号', pattern: '[0-9]{6}', patternText: '学号是六位数字。' },
      { kind: 'choice', look: 'select', name: 'grade', label: '年级', required: true, choices: grades },
      {
        kind: 'choice',
        look: 'select',
        name: 'class',
        label: '班级',
        choices: choices('1 班', '2 班', '3 班', '4 班'),
      },
      {
        kind: 'choice',
        look: 'radios',
        name: 'mode',
        label: '家访方式',
        required: true,
        choices: choices('到家', '约定地点', '电话', '视频'),
      },
      {
        kind: 'text',
        name: 'reason',
        label: '不到家的原因',
        required: true,
        maximumLength: 50,
        visibleWhen: { field: 'mode', in: ['c3', 'c4'] },
      },
      { kind: 'date-time', name: 'appointmentAt', label: '约定时间', required: true },
      {
        kind: 'text',
        name: 'address',
        label: '地址',
        required: true,
        maximumLength: 100,
        pattern: '[^#]*',
        patternText: '地址中不能有“#”。',
      },
      { kind: 'text', name: 'guardian', label: '家长姓名', required: true, maximumLength: 20 },
      { kind: 'text', name: 'phone', label: '联系电话', pattern: '1[0-9]{10}', patternText: '手机号码是十一位数字。' },
      {
        kind: 'choices',
        name: 'purposes',
        label: '家访目的',
        required: true,
        choices: choices('了解情况', '学业', '身心健康', '安全', '资助', '其他'),
      },
      {
        kind: 'list',
        name: 'visitors',
        label: '来访教师',
        rowText: '教师',
        minimum: 2,
        fields: [
          { kind: 'text', name: 'name', label: '姓名', required: true },
          {
            kind: 'choice',
            look: 'select',
            name: 'role',
            label: '身份',
            required: true,
            choices: choices('班主任', '任课老师', '导师'),
          },
        ],
      },
    ],
  },
  {
    name: 'during',
    title: '家访之中',
    fields: [
      { kind: 'date-time', name: 'startedAt', label: '开始时间', required: true },
      { kind: 'date-time', name: 'endedAt', label: '结束时间', required: true },
      { kind: 'choices', name: 'present', label: '在场家人', choices: choices('父亲', '母亲', '祖辈', '学生', '其他') },
      { kind: 'number', name: 'minutes', label: '谈话时长（分钟）', minimum: 5, maximum: 240 },
      { kind: 'number', name: 'siblings', label: '兄弟姐妹人数', minimum: 0, maximum: 10 },
      {
        kind: 'choice',
        look: 'select',
        name: 'housing',
        label: '住房',
        choices: choices('自有', '租住', '亲友家', '宿舍'),
      },
      { kind: 'choice', look: 'radios', name: 'studyPlace', label: '有固定的学习地方', choices: yesNo },
      {
        kind: 'choices',
        name: 'topics',
        label: '谈到的内容',
        required: true,
        choices: choices('在校表现', '学习习惯', '作息', '手机', '交友', '情绪', '家庭教育', '安全'),
      },
      { kind: 'text', lines: 4, name: 'conduct', label: '在校表现', required: true, maximumLength: 500 },
      { kind: 'text', lines: 4, name: 'opinions', label: '家长意见', maximumLength: 500 },
      { kind: 'text', lines: 4, name: 'concerns', label: '需要关注的情况', maximumLength: 500 },
      { kind: 'choice', look: 'radios', name: 'urgent', label: '需要马上处理', required: true, choices: yesNo },
    ],
  },
  {
    name: 'after',
    title: '家访之后',
    fields: [
      {
        kind: 'text',
        lines: 4,
        name: 'urgentNote',
        label: '马上处理的内容',
        required: true,
        visibleWhen: { field: 'urgent', in: ['c1'] },
      },
      { kind: 'text', lines: 4, name: 'agreement', label: '约定', maximumLength: 500 },
      { kind: 'date', name: 'followUpOn', label: '回访日期' },
      { kind: 'text', name: 'followUpBy', label: '回访教师', maximumLength: 20 },
      { kind: 'rating', name: 'useful', label: '这次家访有帮助', required: true, maximum: 5 },
      { kind: 'rating', name: 'atmosphere', label: '谈话的气氛', maximum: 5 },
      { kind: 'rating', name: 'support', label: '家长的支持', maximum: 5 },
      { kind: 'date', name: 'nextVisitOn', label: '下次家访' },
      { kind: 'number', name: 'distance', label: '路程（公里）', minimum: 0, maximum: 200 },
      { kind: 'date-time', name: 'backAt', label: '安全返回', required: true },
      { kind: 'file', name: 'photo', label: '照片', accept: 'image/*', maximum: 1, maximumSize: 2_000_000 },
      { kind: 'text', lines: 4, name: 'remarks', label: '备注', maximumLength: 500 },
    ],
  },
];

/** What fields must fulfil together. */
export const checks = [
  {
    at: '/endedAt',
    code: 'end-before-start',
    text: '结束不能早于开始。',
    holds: { field: 'endedAt', atLeast: { field: 'startedAt' } },
  },
];
