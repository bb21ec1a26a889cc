import type { LanguageEntry } from '../../foundation/messages.js';
import type { VisitFormMessages } from './zh-CN.js';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Texts of the visit form in English. */
export const entry: LanguageEntry<VisitFormMessages> = {
  texts: {
    list: (names) => names.join(', '),
    title: 'Home visit record',
    loading: 'Preparing the record…',
    loadFailed: 'The record could not be opened. Check the connection and try again.',
    studentNotFound: 'None of the classes that you can see has this student.',
    retry: 'Try again',

    steps: 'Steps',
    progress: (answered, asked) => `${answered}/${asked}`,
    progressInWords: (answered, asked) => `${answered} of ${asked} filled in`,
    nextStage: (stage) => `Next: ${stage}`,
    previousStage: (stage) => `Back: ${stage}`,
    submit: 'File the record',
    submitting: 'Filing…',
    required: 'required',
    optional: 'optional',
    why: 'Why?',
    citation: (document, section) => `${document}, ${section}`,
    sourceOf: (citation, strength) => `${citation} · ${strength}`,

    course: 'On the way',
    tapHint: 'One tap notes the time of this moment; it can be changed later.',
    correctTap: (what, time) => `${what} ${time}, press to correct`,
    tapDone: (what, time) => `Noted: ${what} ${time}`,
    tapBegin: 'It begins now',
    tapEnd: 'It ends now',
    usualPlace: 'The student’s home',
    stageLoading: 'Preparing this part…',
    stageFailed: 'This part could not be downloaded. Check the connection and try again.',
    purpose: 'Purpose or theme',
    purposeHeading: 'This visit',

    students: 'Student',
    studentNamed: (name) => `Student: ${name}`,
    siblings: 'Brothers and sisters whom the visit was about too',
    withClass: (name, classTitle) => `${name} (${classTitle})`,
    groupVisit: 'This was a group visit (several families together)',

    mode: 'How you met',
    circumstance: 'Were there special circumstances?',
    noCircumstance: 'None',
    circumstanceNote: 'In your own words',

    visitors: 'Visitors',
    roleOf: (name) => `Role of ${name}`,
    removeVisitor: (name) => `Remove ${name}`,
    remove: 'Remove',
    colleague: 'Colleague',
    chooseColleague: 'Choose',
    addColleague: 'Add',
    askedVisitors: (atLeast, atMost, roles) =>
      [
        atLeast !== undefined && `At least ${count(atLeast, 'visitor is', 'visitors are')} asked for.`,
        atMost !== undefined && `No more than ${count(atMost, 'visitor', 'visitors')}.`,
        roles.length > 0 && `Among them: ${roles.join(', ')}.`,
      ]
        .filter(Boolean)
        .join(' '),

    choose: 'Choose',
    safetyHeading: 'Safety report',

    faultCount: (number) => `${count(number, 'place needs', 'places need')} something added or corrected`,
    refusedPlace: 'The school’s system did not accept this.',
    atMost: (number) => `At most ${count(number, 'character', 'characters')}.`,
    noLess: (minimum) => `Not less than ${minimum}.`,
    noMore: (maximum) => `Not more than ${maximum}.`,

    confirmNeeded: 'Please look at the notes below and confirm them.',

    decline: 'Family declines the visit',
    declineShort: 'Declines',

    filed: 'The record is filed',

    'modes.home': 'Home visit',
    'modes.agreed-place': 'Agreed place',
    'modes.phone': 'Phone call',
    'modes.video': 'Video call',
    'modes.online-chat': 'Online chat',
    'modes.letter': 'Letter',

    'circumstances.emergency': 'an epidemic or similar emergency',
    'circumstances.family-wish': 'the family prefers not to meet at home',
    'circumstances.distance': 'the home is far away',
    'circumstances.left-behind-return': 'parents working away are back',

    'roles.class-teacher': 'Class teacher',
    'roles.subject-teacher': 'Subject teacher',
    'roles.school-leader': 'School leader',
    'roles.middle-leader': 'Middle leader',
    'roles.counsellor': 'Counsellor',
    'roles.mentor': 'Mentor',

    'strengths.must': 'must',
    'strengths.principle': 'in principle',
    'strengths.encouraged': 'encouraged',
    'strengths.may': 'may',
    'strengths.must-not': 'must not',
    'strengths.practice': 'local practice',
    'strengths.aim': 'aim',

    'stages.before': 'Before',
    'stages.during': 'Visit',
    'stages.after': 'After',

    'taps.leave': 'I am leaving',
    'taps.arrive': 'I have arrived',
    'taps.go': 'I have left the family',
    'taps.be-back': 'I am back safely',

    'tapped.leave': 'Set out',
    'tapped.arrive': 'Arrived',
    'tapped.go': 'Left',
    'tapped.be-back': 'Back',

    'faults.required': 'Please fill this in.',
    'faults.wrong-type': 'This cannot be right.',
    'faults.not-allowed': 'Please choose one of the options.',
    'faults.malformed': 'This is not in the right form.',
    'faults.too-long': 'This is too long.',
    'faults.too-small': 'This number is too small.',
    'faults.too-large': 'This number is too large.',
    'faults.incomplete': 'Please give both day and time.',
    'faults.duplicate': 'This is listed already.',
    'faults.in-future': 'This cannot be later than now.',
    'faults.before-start': 'This cannot be before the start.',
    'faults.after-start': 'This must be before the visit began.',
    'faults.before-end': 'This cannot be before the end of the visit.',
    'faults.too-few': 'There are too few.',
    'faults.not-done': 'This is not recorded.',
    'faults.not-attested': 'This is not confirmed.',
    'faults.consent-missing': 'The family’s consent to photos is not recorded yet.',

    'failures.network':
      'There is no connection, and it is not known whether this has arrived. Everything you typed is still here: press again once you are online. Nothing is recorded twice.',
    'failures.server':
      'The school’s system has a problem at the moment. Everything you typed is still here: press again in a while. Nothing is recorded twice.',
    'failures.unauthenticated':
      'You have been signed out. Everything you typed is still here: sign in again in another window, come back and press again.',
    'failures.forbidden':
      'Your account may not do this. Everything you typed is still here; please ask the administrator of your school.',
    'failures.conflict':
      'The school’s system holds another version of this record already. Look at the student’s visits before you record another one.',
    'failures.validation':
      'The school’s system did not accept the record. See the places marked, correct them and press again.',
    'failures.rate-limited': 'The system is busy. Everything you typed is still here: press again in a while.',
    'failures.other': 'That did not work. Everything you typed is still here: press again in a while.',
  },
};
