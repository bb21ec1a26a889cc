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
    decline: 'I would rather not rate this visit',
    declined: 'You chose not to rate the visit. That is your right, and it affects nobody.',

    request: 'Your request or opinion (optional)',
    requestHint:
      'The class teacher and the school leaders read and answer it here. To report misconduct of a teacher, use “Report misconduct to the school leader” below.',
    remaining: (count) => `${characters(count)} left`,
    tooLong: (count) => `${characters(count)} too many; please shorten it`,

    send: 'Send',
    sending: 'Sending…',
    sendAgain: 'Send again',
    nothing:
      'Nothing is filled in yet. Please answer one question, write a sentence, or choose “I would rather not rate this visit”.',
    'send-connection':
      'The school did not respond; the network may be down. Everything you filled in is still here. It is sent again by itself once you are online, or send it again yourself: it will not arrive twice.',
    'send-busy':
      'Too many people are sending right now. Everything you filled in is still here; please send it again in a while.',
    'send-server':
      "The school's system has a problem. Everything you filled in is still here; please send it again in a while.",
    'send-refused':
      "The school's system did not accept this. Everything you filled in is still here; please ask the class teacher.",
    'send-changed':
      'Something changed at the school just now, so this was not accepted. Everything you filled in is still here; please send it again.',
    'send-link':
      'This link no longer works, and nothing was sent. Everything you filled in is still here: copy it, then ask the class teacher for a new link.',

    thanks: 'Thank you. The school has received it',
    alreadySent: 'You have sent your feedback already',
    sentElsewhere: 'If neither you nor anybody in the family sent it, please tell the class teacher.',
    sentTitle: 'What you sent',
    unanswered: 'not answered',
    yourRequest: 'Your request or opinion',
    notedRequest: 'Request noted at the visit',
    'kind-copy': 'You asked for a copy',
    'kind-correction': 'You asked for a correction',
    'kind-deletion': 'You asked for a deletion',
    'kind-consent-withdrawal': 'You took back your consent to photos',
    answer: "The school's answer",
    addition: 'What you added',
    theSchool: 'The school',
    waiting: 'The school has not answered yet. Its answer will appear here; open this link again to see it.',
    waitingUntil: (day) => `The school has received it and has not answered yet. It will answer here by ${day}.`,
    inProgress: (name, day) => `${name} is seeing to it${day === undefined ? '' : ` and will answer by ${day}`}.`,
    answered: 'The school has answered.',
    settledState: 'Closed: you said that the matter is settled.',
    closedState: 'Closed by the school. You can still add something; the school will look at it again.',
    settlesQuestion: 'Does this settle the matter?',
    settles: 'Yes, it does',
    settlesNot: 'Not yet',
    add: 'Add something',
    addLabel: 'What you want to add',
    addSend: 'Send the addition',
    replyEmpty: 'Nothing is written yet. Please write a sentence first.',
    'reply-connection':
      'The school did not respond; the network may be down. What you wrote is still here; please send it again in a while. It will not arrive twice.',
    'reply-busy':
      'Too many people are sending right now. What you wrote is still here; please send it again in a while.',
    'reply-changed': 'The school has just replied; see above. Please read it before you decide to send this.',
    'reply-server': "The school's system has a problem. What you wrote is still here; please send it again in a while.",
    'reply-refused':
      "The school's system did not accept this. What you wrote is still here; please ask the class teacher.",
    'reply-link':
      'This link no longer works, and nothing was sent. Copy what you wrote, then ask the class teacher for a new link.',
    refresh: 'Check for an answer',
    refreshing: 'Checking…',
    stillWaiting: 'The school has not answered yet.',
    refreshFailed: 'That did not work. Please try again in a while.',

    'load-link': 'This link does not open any more',
    'load-link-text':
      'It may have expired, or part of it may be missing. Please ask the class teacher for a new link, or call the school.',
    'load-link-expired': 'This link has expired',
    'load-link-expired-text':
      'A link holds for some time after the visit. Whatever you sent before has reached the school. To say more, ask the class teacher for a new link, or call the school.',
    'load-link-revoked': 'The school has ended this link',
    'load-link-revoked-text':
      'It may have gone to the wrong person, or there is a newer one. Look for a newer message, or ask the class teacher for a new link.',
    'load-busy': 'Too many attempts; please wait',
    'load-busy-text':
      'To protect your information the page is shut for now. Please wait ten minutes, then open the link from the original message.',
    'load-connection': 'There is no connection',
    'load-connection-text': 'Please check the network of your phone, then try again.',
    'load-server': "The school's system cannot be reached",
    'load-server-text': 'Please try again in a while.',
    retry: 'Try again',

    more: 'You can also',
    openAgreement: 'Read what was agreed, and sign it or not',
    openData: 'See what the school keeps about us',
    openReport: 'Report misconduct to the school leader',
    opening: 'Opening…',
    openFailed: 'That did not open; the network may be down. Please try again.',
  },
};
