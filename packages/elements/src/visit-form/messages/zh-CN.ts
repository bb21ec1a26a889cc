import type { Messages, Translation } from '../../foundation/messages.js';
import type { FormLabels } from './labels.js';

/** Texts of the visit form in simplified Chinese, the source of all others. */
export const texts = {
  list: (names: readonly string[]) => names.join('、'),
  title: '家访记录',
  loading: '正在准备家访记录表…',
  loadFailed: '家访记录表没能打开。请检查网络，再试一次。',
  studentNotFound: '在您能看到的班级里没有找到这名学生。',
  retry: '再试一次',

  steps: '填写步骤',
  progress: (answered: number, asked: number) => `${answered}/${asked}`,
  progressInWords: (answered: number, asked: number) => `已填 ${answered} 项，共 ${asked} 项`,
  nextStage: (stage: string) => `下一步：${stage}`,
  previousStage: (stage: string) => `上一步：${stage}`,
  submit: '归档家访记录',
  submitting: '正在归档…',
  required: '必填',
  optional: '选填',
  why: '为什么？',
  citation: (document: string, section: string) => `《${document}》${section}`,
  sourceOf: (citation: string, strength: string) => `${citation} · ${strength}`,

  course: '行程',
  tapHint: '按一下就记下当时的时间，之后可以改。',
  correctTap: (what: string, time: string) => `${what} ${time}，点按修改`,
  tapDone: (what: string, time: string) => `已记下：${what} ${time}`,
  tapBegin: '现在开始',
  tapEnd: '现在结束',
  usualPlace: '学生家中',
  stageLoading: '正在准备这一部分…',
  stageFailed: '这一部分没能下载。请检查网络，再试一次。',
  purpose: '目的或主题',
  purposeHeading: '这次家访',

  students: '学生',
  studentNamed: (name: string) => `学生：${name}`,
  siblings: '同一家庭的其他学生，这次也谈到的请勾选',
  withClass: (name: string, classTitle: string) => `${name}（${classTitle}）`,
  groupVisit: '这是一次小组家访（几个家庭一起）',

  mode: '家访方式',
  circumstance: '是否有特殊情况',
  noCircumstance: '没有',
  circumstanceNote: '情况说明',

  visitors: '家访教师',
  roleOf: (name: string) => `${name}的身份`,
  removeVisitor: (name: string) => `移除${name}`,
  remove: '移除',
  colleague: '同行教师',
  chooseColleague: '请选择',
  addColleague: '添加',
  askedVisitors: (atLeast: number | undefined, atMost: number | undefined, roles: readonly string[]) =>
    [
      atLeast !== undefined && `要求至少 ${atLeast} 人同行。`,
      atMost !== undefined && `要求不超过 ${atMost} 人。`,
      roles.length > 0 && `其中要有：${roles.join('、')}。`,
    ]
      .filter(Boolean)
      .join(''),

  choose: '请选择',
  safetyHeading: '安全报告',

  faultCount: (count: number) => `有 ${count} 处需要补充或改正`,
  refusedPlace: '学校的系统没有接受这一项。',
  atMost: (count: number) => `最多 ${count} 字。`,
  noLess: (minimum: number) => `不能小于 ${minimum}。`,
  noMore: (maximum: number) => `不能大于 ${maximum}。`,

  confirmNeeded: '请先核对下面的提示，再确认一次。',

  decline: '家长谢绝家访',
  declineShort: '家长谢绝',

  filed: '家访记录已归档',

  'modes.home': '入户',
  'modes.agreed-place': '约定场所',
  'modes.phone': '电话',
  'modes.video': '视频',
  'modes.online-chat': '微信等线上',
  'modes.letter': '书信',

  'circumstances.emergency': '疫情等突发事件',
  'circumstances.family-wish': '家长不便或不愿在家接待',
  'circumstances.distance': '路途遥远',
  'circumstances.left-behind-return': '外出务工的家长返乡',

  'roles.class-teacher': '班主任',
  'roles.subject-teacher': '科任教师',
  'roles.school-leader': '校领导',
  'roles.middle-leader': '中层干部',
  'roles.counsellor': '心理教师',
  'roles.mentor': '德育导师',

  'strengths.must': '必须',
  'strengths.principle': '原则上',
  'strengths.encouraged': '鼓励',
  'strengths.may': '可以',
  'strengths.must-not': '不得',
  'strengths.practice': '本地做法',
  'strengths.aim': '目标',

  'stages.before': '访前',
  'stages.during': '访中',
  'stages.after': '访后',

  'taps.leave': '我出发了',
  'taps.arrive': '已到达',
  'taps.go': '已离开学生家',
  'taps.be-back': '已平安返回',

  'tapped.leave': '出发',
  'tapped.arrive': '到达',
  'tapped.go': '离开',
  'tapped.be-back': '返回',

  'faults.required': '这一项还没有填。',
  'faults.wrong-type': '这里的内容不对。',
  'faults.not-allowed': '请从给出的选项中选择。',
  'faults.malformed': '格式不对。',
  'faults.too-long': '字数太多了。',
  'faults.too-small': '数值太小。',
  'faults.too-large': '数值太大。',
  'faults.incomplete': '请把日期和时间都填上。',
  'faults.duplicate': '已经列过了。',
  'faults.in-future': '不能晚于现在。',
  'faults.before-start': '不能早于开始时间。',
  'faults.after-start': '应当早于家访开始。',
  'faults.before-end': '不能早于结束时间。',
  'faults.too-few': '人数不足。',
  'faults.not-done': '没有登记。',
  'faults.not-attested': '没有确认。',
  'faults.consent-missing': '还没有登记家长同意拍照。',

  'failures.network': '网络不通，还不知道学校的系统是否收到。填写的内容都在，联网后请再按一次，不会重复。',
  'failures.server': '学校的系统暂时出了问题。填写的内容都在，请过一会儿再按一次，不会重复。',
  'failures.unauthenticated': '登录已经过期。填写的内容都在：请在另一个窗口重新登录，再回到这里按一次。',
  'failures.forbidden': '您的账号没有这项权限。填写的内容都在，请联系学校管理员。',
  'failures.conflict': '学校的系统里已经有这份记录的另一个版本。请先查看这名学生的家访记录，再决定是否另记一次。',
  'failures.validation': '学校的系统没有接受这份记录。请看标出的地方，改好后再按一次。',
  'failures.rate-limited': '系统正忙。填写的内容都在，请过一会儿再按一次。',
  'failures.other': '没有成功。填写的内容都在，请过一会儿再按一次。',
} satisfies Messages & FormLabels;

/** The keys and parameters that every language has. */
export type VisitFormMessages = Translation<typeof texts>;
