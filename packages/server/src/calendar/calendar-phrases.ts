import type { Locale, VisitMode } from '@homevisit/sdk/model';

/** What a calendar is told, in one language: that there is a visit and of which kind, and nothing of whom it is to. */
export interface CalendarPhrases {
  readonly name: string;
  readonly modes: Readonly<Record<VisitMode, string>>;
}

/** What a calendar is told. */
export const CALENDAR_PHRASES: Readonly<Record<Locale, CalendarPhrases>> = {
  'zh-CN': {
    name: '我的家访',
    modes: {
      home: '家访',
      'agreed-place': '家访（约定场所）',
      phone: '电话家访',
      video: '视频家访',
      'online-chat': '线上家访',
      letter: '书信家访',
    },
  },
  'zh-Hant': {
    name: '我的家訪',
    modes: {
      home: '家訪',
      'agreed-place': '家訪（約定場所）',
      phone: '電話家訪',
      video: '視訊家訪',
      'online-chat': '線上家訪',
      letter: '書信家訪',
    },
  },
  en: {
    name: 'My home visits',
    modes: {
      home: 'Home visit',
      'agreed-place': 'Visit at an agreed place',
      phone: 'Visit by phone',
      video: 'Visit by video',
      'online-chat': 'Visit online',
      letter: 'Visit by letter',
    },
  },
};
