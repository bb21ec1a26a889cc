import type { Translation } from '../../../foundation/messages.js';

/** Texts of a report of misconduct in simplified Chinese, the source of all others. */
export const texts = {
  title: '向校领导反映老师的违规行为',
  intro: '您写的内容直接交给校领导。来家访的老师看不到，也不会知道有人反映过；这个页面上也不会留下记录。',
  introLeader: '如果校领导自己参加了这次家访，这位领导也看不到。',
  back: '返回',

  what: '发生了什么（可以选多项）',
  'conduct-no-gifts': '收了礼品、礼金',
  'conduct-no-meals-or-expenses': '吃请，或者让家里承担开支',
  'conduct-no-transport-by-family': '让家里接送',
  'conduct-no-private-demands': '向家里提出私人要求',
  'conduct-no-entertainment': '参加家里安排的娱乐消费',
  'conduct-no-paid-tutoring': '有偿家教',
  'conduct-privacy-kept': '泄露了孩子或家里的隐私',
  'conduct-neat-appearance': '仪表不整洁',
  'conduct-respectful': '不尊重家长或孩子',
  'conduct-no-lecturing': '训斥、指责',
  'conduct-no-unlicensed-vehicle': '乘坐无牌无证车辆',
  rulesFailed: '选项没有读到，您可以直接在下面写。',

  text: '请写一写经过（可以不写）',
  textHint: '什么时候、谁、做了什么。不想让别人看出是您，就不要写名字。',
  tooLong: (count: number) => `多了 ${count} 个字，请删短一些`,

  who: '让校领导知道是哪一家吗？',
  named: '可以知道，方便联系我',
  anonymous: '不要让校领导知道',
  anonymousText: '学校只会知道来访的老师和收到的日期，不会知道是哪一家、哪一次家访。学校也就无法答复您。',

  send: '交给校领导',
  sending: '正在发送…',
  whatMissing: '请选一项，或者写一写经过。',
  whoMissing: '请选要不要让校领导知道是哪一家。',
  'failed-connection': '没有收到学校的回应，可能是网络断了。您写的内容还在；请过一会儿再发一次，不会重复。',
  'failed-busy': '现在发送的人太多。您写的内容还在，请过一会儿再发一次。',
  'failed-changed': '没有收下，请再发一次。',
  'failed-refused': '学校的系统没有收下。您写的内容还在；请直接打电话给学校或教育局。',
  'failed-server': '学校的系统暂时出了问题。您写的内容还在，请过一会儿再发一次。',
  'failed-link': '这个链接已经不能用了，没有发出去。请直接打电话给学校或教育局。',

  received: '已经交给校领导',
  reference: '编号',
  referenceText: (day: string) => `${day} 收到。请记下编号，以后向学校询问时用得上；编号不会让人知道是您。`,
};

/** The keys and parameters that every language has. */
export type ReportMessages = Translation<typeof texts>;
