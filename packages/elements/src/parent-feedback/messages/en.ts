import type { LanguageEntry } from '../../foundation/messages.js';
import type { ParentFeedbackMessages } from './zh-CN.js';

const characters = (count: number) => `${count} ${count === 1 ? 'character' : 'characters'}`;

/** Texts of the feedback page in English. */
export const entry: LanguageEntry<ParentFeedbackMessages> = {
  texts: {
    loading: 'Reading about the visit…',

    title: 'How was this home visit?',
    intro:
      'Tell us how it was for you. This is about the visit, not about the teacher. You may leave any question out.',
    visit: 'This visit',
    student: 'Student',
    when: 'Time',
    who: 'Visitors',
    how: 'How',
    school: 'School',
    visitor: (name, role) => `${name} (${role})`,

    home: 'At your home',
    'agreed-place': 'At a place agreed on',
    phone: 'By phone',
    video: 'By video call',
    'online-chat': 'By online chat',
    letter: 'By letter',

    'class-teacher': 'class teacher',
    'subject-teacher': 'subject teacher',
    'school-leader': 'school leader',
    'middle-leader': 'head of department',
    counsellor: 'school counsellor',
    mentor: 'mentor',

    'told-before': 'The time was agreed with us before the visit',
    listened: 'Somebody really listened to us',
    useful: 'The visit helps our child',
    respectful: 'We felt respected during the visit',
    'scale-1': 'No',
    'scale-2': 'Not really',
    'scale-3': 'Partly',
    'scale-4': 'Mostly',
    'scale-5': 'Yes',
    clear: 'Clear',

    request: 'Your request or opinion (optional)',
    requestHint: 'The school will deal with it. Its answer will appear on this page.',
    remaining: (count) => `${characters(count)} left`,
    tooLong: (count) => `${characters(count)} too many; please shorten it`,

    send: 'Send',
    sending: 'Sending…',
    sendAgain: 'Send again',
    nothing: 'Nothing is filled in yet. Please answer one question or write a sentence.',
    'send-connection':
      'The school did not respond; the network may be down. Everything you filled in is still here. Send it again once you are online: it will not arrive twice.',
    'send-busy':
      'Too many people are sending right now. Everything you filled in is still here; please send it again in a while.',
    'send-server':
      "The school's system has a problem. Everything you filled in is still here; please send it again in a while.",
    'send-refused':
      "The school's system did not accept this. Everything you filled in is still here; please ask the class teacher.",
    'send-link':
      'This link no longer works, and nothing was sent. Everything you filled in is still here: copy it, then ask the class teacher for a new link.',

    thanks: 'Thank you. The school has received it',
    alreadySent: 'You have sent your feedback already',
    sentTitle: 'What you sent',
    unanswered: 'not answered',
    yourRequest: 'Your request or opinion',
    notedRequest: 'Request noted at the visit',
    answer: "The school's answer",
    waiting: 'The school has not answered yet. Its answer will appear here; open this link again to see it.',
    refresh: 'Check for an answer',
    refreshing: 'Checking…',
    stillWaiting: 'The school has not answered yet.',
    refreshFailed: 'That did not work. Please try again in a while.',

    'load-link': 'This link does not open any more',
    'load-link-text':
      'It may have expired, or part of it may be missing. Please ask the class teacher for a new link, or call the school.',
    'load-connection': 'There is no connection',
    'load-connection-text': 'Please check the network of your phone, then try again.',
    'load-server': "The school's system cannot be reached",
    'load-server-text': 'Please try again in a while.',
    retry: 'Try again',
  },
};
