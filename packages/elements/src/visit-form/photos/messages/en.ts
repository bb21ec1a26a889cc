import type { LanguageEntry } from '../../../foundation/messages.js';
import type { PhotoMessages } from './zh-CN.js';

/** Texts about photos in English. */
export const entry: LanguageEntry<PhotoMessages> = {
  texts: {
    notice:
      'Please read this to the family first: photos stand in this record only, are seen only by those at the school who deal with it, are not posted in groups or online and not used for publicity. The family may say no, and may ask for deletion later.',
    question: 'Does the family agree to photos?',
    refused: 'Recorded: the family does not want photos. That is its right; the record is filed as usual.',
    add: 'Add photos',
    shrunkHint:
      'Before it is sent, a photo is made smaller, and where and with which phone it was taken is removed from it.',
    noRoom: (count) => `There are ${count} already; no more fit in.`,
    photo: (number) => `Photo ${number}`,
    remove: 'Remove',
    removePhoto: (number) => `Remove photo ${number}`,
    again: 'Send again',

    'answers.given': 'It agrees',
    'answers.refused': 'It does not',

    'states.preparing': 'being prepared',
    'states.sending': 'being sent',
    'states.sent': 'sent',
    'states.waiting': 'not sent yet',
    'states.kept': 'kept on this device, goes with the record',
    'states.unreadable': 'this file is no picture that can be opened',
  },
};
