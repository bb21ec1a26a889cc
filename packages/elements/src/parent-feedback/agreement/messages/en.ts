import type { LanguageEntry } from '../../../foundation/messages.js';
import type { AgreementMessages } from './zh-CN.js';

/** Texts of what school and family have agreed in English. */
export const entry: LanguageEntry<AgreementMessages> = {
  texts: {
    title: 'What was agreed',
    intro: (day) => `At the visit on ${day}, school and family settled what each of them will do.`,
    school: 'The school will',
    family: 'The family will',
    reviewOn: 'Looked at again together on',
    back: 'Back',
    loading: 'Reading…',
    loadFailed: 'That could not be read; the network may be down.',
    retry: 'Try again',

    signatures: 'Signatures',
    schoolSigned: (name, day) => `School: signed by ${name} on ${day}`,
    schoolOpen: 'School: not signed yet',
    familySigned: (day) => `Family: signed on ${day}`,
    familySignedTogether: (day) => `Family: signed on ${day}, together with the child`,
    familyDeclined: (day) => `Family: chose on ${day} not to sign`,
    familyOpen: 'Family: no choice yet',
    corrected: 'The teacher has corrected the record since it was signed. Please read it again, and choose again.',

    ask: 'Your choice',
    askText:
      'Whether to sign is for you and your child to say. Not signing is fine and changes nothing for your child; you may choose anew later.',
    sign: 'Sign: we have read it and are willing',
    decline: 'Do not sign',
    withStudent: 'Our child has read it too, and signs with us',
    send: 'Tell the school',
    sending: 'Sending…',
    missing: 'Please choose one first.',
    sent: 'The school has your choice.',
    'failed-connection':
      'The school did not answer; the network may be down. Your choice is still here; please send again in a while, it will not arrive twice.',
    'failed-busy': 'Too many are sending now. Your choice is still here; please send again in a while.',
    'failed-changed': 'The agreement was corrected just now. Please read what it says, and choose again.',
    'failed-refused': "The school's system did not take it. Please call the school.",
    'failed-server': "The school's system has a problem. Your choice is still here; please send again in a while.",
    'failed-link':
      'This link does not open any more, and nothing was sent. Please ask the class teacher for a new one.',
  },
};
