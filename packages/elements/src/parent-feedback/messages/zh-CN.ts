import type { Translation } from '../../foundation/messages.js';

/** Texts of the feedback page in simplified Chinese, the source of all others. */
export const texts = {
  loading: '正在读取这次家访…',

  title: '这次家访怎么样？',
  intro: '请说说您的感受。只评价这次家访，不评价老师个人；每一题都可以不答。',
  visit: '这次家访',
  student: '学生',
  when: '时间',
  who: '来访',
  how: '方式',
  school: '学校',
  visitor: (name: string, role: string) => `${name}（${role}）`,

  home: '到家里家访',
  'agreed-place': '在约好的地方见面',
  phone: '电话',
  video: '视频通话',
  'online-chat': '微信等网上聊天',
  letter: '书信',

  'class-teacher': '班主任',
  'subject-teacher': '任课老师',
  'school-leader': '校领导',
  'middle-leader': '学校干部',
  counsellor: '心理老师',
  mentor: '德育导师',

  'told-before': '家访前，跟我们约好了时间',
  listened: '家访时，我们的话有人认真听',
  useful: '这次家访对孩子有帮助',
  respectful: '家访中，我们感到受尊重',
  'scale-1': '不是',
  'scale-2': '不太是',
  'scale-3': '一般',
  'scale-4': '基本是',
  'scale-5': '是的',
  clear: '清除',

  request: '您的请求或意见（可以不写）',
  requestHint: '会交给学校处理，学校的答复会显示在这个页面上。',
  remaining: (count: number) => `还可以写 ${count} 个字`,
  tooLong: (count: number) => `多了 ${count} 个字，请删短一些`,

  send: '发送',
  sending: '正在发送…',
  sendAgain: '再发一次',
  nothing: '还没有填写。请至少回答一题，或者写一句话。',
  'send-connection': '没有收到学校的回应，可能是网络断了。您填的内容都还在；有网络后请再发一次，不会重复。',
  'send-busy': '现在发送的人太多。您填的内容都还在，请过一会儿再发一次。',
  'send-server': '学校的系统暂时出了问题。您填的内容都还在，请过一会儿再发一次。',
  'send-refused': '学校的系统没有收下这些内容。您填的内容都还在；请联系班主任。',
  'send-link': '这个链接已经不能用了，内容没有发出去。您填的内容都还在，可以先复制下来，再请班主任重新发一个链接。',

  thanks: '谢谢，已经送到学校',
  alreadySent: '您已经提交过反馈',
  sentTitle: '您发送的内容',
  unanswered: '没有回答',
  yourRequest: '您的请求或意见',
  notedRequest: '家访时记下的请求',
  answer: '学校的答复',
  waiting: '学校还没有答复。答复后会显示在这里，您可以再打开这个链接查看。',
  refresh: '看看有没有答复',
  refreshing: '正在查看…',
  stillWaiting: '学校还没有答复。',
  refreshFailed: '现在看不了，请过一会儿再试。',

  'load-link': '这个链接打不开了',
  'load-link-text': '链接可能已经过期，或者没有复制完整。请联系班主任，请老师再发一个链接；也可以直接打电话告诉学校。',
  'load-connection': '现在连不上网络',
  'load-connection-text': '请检查手机的网络，然后再试一次。',
  'load-server': '学校的系统暂时打不开',
  'load-server-text': '请过一会儿再试一次。',
  retry: '再试一次',
};

/** The keys and parameters that every language has. */
export type ParentFeedbackMessages = Translation<typeof texts>;
