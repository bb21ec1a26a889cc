import type { Translation } from '../../../foundation/messages.js';

/** Texts of what school and family have agreed in simplified Chinese, the source of all others. */
export const texts = {
  title: '家校约定',
  intro: (day: string) => `${day} 家访时，学校和家里商量好各自做到的事。`,
  school: '学校做到',
  family: '家里做到',
  reviewOn: '一起回看的日子',
  back: '返回',
  loading: '正在读取…',
  loadFailed: '没有读到，可能是网络断了。',
  retry: '再试一次',

  signatures: '签名情况',
  schoolSigned: (name: string, day: string) => `学校：${name}，${day} 已签`,
  schoolOpen: '学校：还没有签',
  familySigned: (day: string) => `家里：${day} 已签`,
  familySignedTogether: (day: string) => `家里：${day} 和孩子一起签了`,
  familyDeclined: (day: string) => `家里：${day} 选择不签`,
  familyOpen: '家里：还没有选择',
  corrected: '签名之后，老师更正过家访记录。请再看一遍，再选一次。',

  ask: '您的选择',
  askText: '签不签由您和孩子决定。不签也没有关系，对孩子没有任何影响；以后还可以再改。',
  sign: '签名：我们看过，也愿意这样做',
  decline: '不签',
  withStudent: '孩子也看过，一起签名',
  send: '交给学校',
  sending: '正在发送…',
  missing: '请先选一项。',
  sent: '学校收到了您的选择。',
  'failed-connection': '没有收到学校的回应，可能是网络断了。您的选择还在；请过一会儿再发一次，不会重复。',
  'failed-busy': '现在发送的人太多。您的选择还在，请过一会儿再发一次。',
  'failed-changed': '约定的内容刚刚更正过。请看一看现在的内容，再选一次。',
  'failed-refused': '学校的系统没有收下。请直接打电话告诉学校。',
  'failed-server': '学校的系统暂时出了问题。您的选择还在，请过一会儿再发一次。',
  'failed-link': '这个链接已经不能用了，没有发出去。请班主任再发一个链接。',
};

/** The keys and parameters that every language has. */
export type AgreementMessages = Translation<typeof texts>;
