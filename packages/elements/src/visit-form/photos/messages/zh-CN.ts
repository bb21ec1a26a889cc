import type { PhotoAnswer } from '@homevisit/sdk/model';
import type { Messages, Translation } from '../../../foundation/messages.js';
import type { PhotoState } from '../photo-list.js';

type PhotoLabels = {
  readonly [Answer in PhotoAnswer as `answers.${Answer}`]: string;
} & { readonly [State in PhotoState as `states.${State}`]: string };

/** Texts about photos in simplified Chinese, the source of all others. */
export const texts = {
  notice:
    '请先读给家长听：照片只放进这份家访记录，只有学校里负责这件事的人能看到，不发到群里和网上，不用来宣传。可以不同意，也可以以后要求删除。',
  question: '家长同意拍照吗？',
  refused: '已登记：家长不同意拍照。这是家长的权利，记录照常归档。',
  add: '添加照片',
  shrunkHint: '照片会先缩小，并去掉拍摄地点、手机型号等信息，再上传。',
  noRoom: (count: number) => `已经有 ${count} 张，放不下更多了。`,
  photo: (number: number) => `照片 ${number}`,
  remove: '移除',
  removePhoto: (number: number) => `移除照片 ${number}`,
  again: '再传一次',

  'answers.given': '同意',
  'answers.refused': '不同意',

  'states.preparing': '正在处理',
  'states.sending': '正在上传',
  'states.sent': '已上传',
  'states.waiting': '还没有传上去',
  'states.kept': '已存在本机，随记录一起上传',
  'states.unreadable': '这个文件不是能打开的图片',
} satisfies Messages & PhotoLabels;

/** The keys and parameters that every language has. */
export type PhotoMessages = Translation<typeof texts>;
