import type { LanguageEntry } from '../../../foundation/messages.js';
import type { ReportMessages } from './zh-CN.js';

/** Texts of a report of misconduct in English. */
export const entry: LanguageEntry<ReportMessages> = {
  texts: {
    title: 'Report misconduct to the school leader',
    intro:
      'This goes straight to the school leader. The teachers who visited cannot see it and are not told of it, and this page keeps no trace of it.',
    introLeader: 'A leader who took part in the visit cannot see it either.',
    back: 'Back',

    what: 'What happened (choose any)',
    'conduct-no-gifts': 'Took gifts or money',
    'conduct-no-meals-or-expenses': 'Took a meal, or let the family pay',
    'conduct-no-transport-by-family': 'Let the family drive them',
    'conduct-no-private-demands': 'Asked for private favours',
    'conduct-no-entertainment': 'Took part in paid entertainment',
    'conduct-no-paid-tutoring': 'Paid tutoring',
    'conduct-privacy-kept': 'Gave away private matters of child or family',
    'conduct-neat-appearance': 'Untidy appearance',
    'conduct-respectful': 'No respect for parents or child',
    'conduct-no-lecturing': 'Scolding or blaming',
    'conduct-no-unlicensed-vehicle': 'Came in an unlicensed vehicle',
    rulesFailed: 'The choices could not be read; you can simply write below.',

    text: 'Tell what happened (optional)',
    textHint: 'When, who, and what. To stay unrecognised, write no names.',
    tooLong: (count) => `${count} ${count === 1 ? 'character' : 'characters'} too many; please shorten it`,

    who: 'May the school leader know which family you are?',
    named: 'Yes, so that I can be contacted',
    anonymous: 'No',
    anonymousText:
      'The school learns who visited and on which day this arrived, but neither the family nor the visit. So it cannot answer you.',

    send: 'Send to the school leader',
    sending: 'Sending…',
    whatMissing: 'Please choose something, or tell what happened.',
    whoMissing: 'Please choose whether the school leader may know which family you are.',
    'failed-connection':
      'The school did not respond; the network may be down. What you wrote is still here; please send it again in a while. It will not arrive twice.',
    'failed-busy':
      'Too many people are sending right now. What you wrote is still here; please send it again in a while.',
    'failed-changed': 'That was not accepted; please send it again.',
    'failed-refused':
      "The school's system did not accept this. What you wrote is still here; please call the school or the education authority.",
    'failed-server':
      "The school's system has a problem. What you wrote is still here; please send it again in a while.",
    'failed-link':
      'This link no longer works, and nothing was sent. Please call the school or the education authority.',

    received: 'The school leader has received it',
    reference: 'Number',
    referenceText: (day) =>
      `Received on ${day}. Keep the number for when you ask the school about it; it tells nobody who you are.`,
  },
};
