import type { Messages, Translation } from '../../../foundation/messages.js';

/** Words of the paper form in simplified Chinese, the source of all others. */
export const texts = {
  title: '家访记录表',
  school: '学校',
  group: '班级',
  student: '学生',
  when: '家访时间',
  mode: '家访方式',
  visitors: '家访教师',
  visitorAs: (name: string, role: string) => `${name}（${role}）`,
  present: '在场的人',
  purpose: '目的或主题',
  outline: '家访提纲',
  safety: '安全报告',
  safetyText: (place: string, reported: string, back: string) =>
    [`去向：${place}`, `出发前报告：${reported}`, back && `返回报告：${back}`].filter(Boolean).join('；'),
  findings: '谈话内容',
  agreement: '家校约定',
  agreementSchool: (text: string) => `学校：${text}`,
  agreementFamily: (text: string) => `家庭：${text}`,
  reviewOn: (day: string) => `回看：${day}`,
  requests: '家长的诉求',
  conduct: '行为确认',
  followUp: '后续',
  responsible: (name: string) => `跟进人：${name}`,
  dueOn: (day: string) => `完成日期：${day}`,
  photos: '照片',
  photosGiven: (count: number) => `家长同意，共 ${count} 张`,
  photosRefused: '家长不同意拍照',
  none: '无',
  signatures: '签字',
  signVisitor: '家访教师',
  signColleague: '同行教师',
  signFamily: '家长',
  filed: (moment: string) => `归档时间：${moment}`,
} satisfies Messages;

/** The keys and parameters that every language has. */
export type PaperMessages = Translation<typeof texts>;
