import { wallClockOf } from '../../calendar/instant.js';
import { changePhrases } from './changes/en.js';
import { dateInEnglish } from './english-dates.js';
import type { ExplanationPhrases, VisitWords } from './explanation-phrases.js';
import { due, statuses } from './glance/en.js';

const visitors = (visit: VisitWords): string =>
  visit.visitors && visit.visitors.length > 0 ? ` (${visit.visitors.join(', ')})` : '';
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const visitsOf = (number: number): string => count(number, 'visit', 'visits');

const PEOPLE = {
  students: ['student', 'students'],
  families: ['family', 'families'],
  teachers: ['member of staff', 'members of staff'],
  visits: ['visit', 'visits'],
} as const;
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Explanations in English. */
export const phrases: ExplanationPhrases = {
  statuses,
  strengths: {
    must: 'Must',
    principle: 'In principle',
    encouraged: 'Encouraged',
    may: 'May',
    'must-not': 'Must not',
    practice: 'Working practice',
    aim: 'Aim',
  },
  modes: {
    home: 'visit at home',
    'agreed-place': 'visit at an agreed place',
    phone: 'phone visit',
    video: 'video visit',
    'online-chat': 'online chat',
    letter: 'letter',
  },
  roles: {
    'class-teacher': 'class teacher',
    'subject-teacher': 'subject teacher',
    'school-leader': 'school leader',
    'middle-leader': 'middle leader',
    counsellor: 'counsellor',
    mentor: 'mentor',
  },
  circumstances: {
    emergency: 'during an emergency such as an epidemic',
    'family-wish': 'when the family finds a visit at home unsuitable',
    distance: 'when the home is far away',
    'left-behind-return': 'when parents working away are back',
  },
  steps: {
    consent: 'consent of the family',
    approval: 'approval of the school',
    appointment: 'appointment before the visit',
    outline: 'individual outline of the visit',
    'safety-report': 'safety report before leaving',
    reachable: 'reachable during the visit',
    'return-report': 'report after coming back',
  },
  topics: {
    'family-situation': 'family situation',
    'growth-environment': 'environment at home',
    'conduct-at-home': 'conduct at home',
    'study-and-life-habits': 'study and life habits',
    'parents-expectation': "parents' expectations",
    'mood-and-thought': 'mood and thoughts',
    'conduct-at-school': 'conduct at school',
    development: 'physical and mental development',
    'education-strategy': 'strategy agreed with the family',
    'individual-plan': 'individual plan',
    'school-and-policy': 'school and policy explained',
    'health-and-safety': 'health and safety knowledge',
    support: 'support and mentoring',
    'family-opinions': 'opinions of the family',
    'self-reflection': "teacher's own reflection",
  },
  conduct: {
    'no-gifts': 'no gifts or money accepted',
    'no-meals-or-expenses': 'no meals or expenses accepted',
    'no-transport-by-family': 'no transport asked of the family',
    'no-private-demands': 'no private demands made',
    'no-entertainment': 'no part in entertainment',
    'no-paid-tutoring': 'no paid tutoring',
    'privacy-kept': 'privacy of student and family kept',
    'neat-appearance': 'neat appearance',
    respectful: 'respectful to the family',
    'no-lecturing': 'no lecturing',
    'no-unlicensed-vehicle': 'no unlicensed vehicle used',
  },
  reasons: {
    left: 'The student left before the period ended.',
    'no-longer-in-category': 'The category ended before the period did.',
    'not-binding': 'This clause encourages or permits; leaving it is no omission.',
    declined: 'The family has declined, as it may; this counts against nobody.',
    'no-period': 'The school calendar holds no such school year or term yet: import the calendar first.',
    'category-unknown': 'The student has a category that no document knows: the school should say which it stands for.',
    'datum-missing': 'A datum is missing without which nothing can be said.',
    'precondition-missing': 'What has to be there first, such as consent, never came; nobody is to blame.',
    'too-many': 'More than the document allows.',
    'no-cohort': 'The document does not say what holds in this case.',
    'cohorts-overlap': 'Two parts of the document hold at once and differ: the school should say which it follows.',
    'number-open': 'The document leaves the number open: the school should set it first.',
    exception: 'An exception of the document holds, so nothing is asked for.',
    'outside-limit': 'The day, the hour or the length is not one that the document allows.',
    late: 'Done, but after its time.',
    incomplete: 'Handed in, but not complete.',
    resolved: 'The matter was resolved before this was due.',
  },
  notCounted: {
    mode: (visit) =>
      `${visit.name}${visitors(visit)} does not count: this clause does not accept ${visit.mode ? `a ${visit.mode}` : 'this mode'}`,
    visitor: (visit) => `${visit.name}${visitors(visit)} does not count: it was not made by whom this clause asks for`,
    'same-day': (visit) => `${visit.name}${visitors(visit)} does not count again: visits on one day are one visit`,
    'not-filed': (visit) => `${visit.name}${visitors(visit)} does not count yet: its record is not filed`,
    'between-periods': (visit) => `${visit.name}${visitors(visit)} does not count: its day lies between two terms`,
    'outside-calendar': (visit) =>
      `${visit.name}${visitors(visit)} does not count: its day lies outside every school year of the calendar; import that year first`,
  },
  unless: (circumstance, citation) => ` (except ${circumstance}, see ${citation})`,
  citation: (document, section) => `${document}, ${section}`,
  visit: (date, mode) => `${mode} of ${date}`,
  date: dateInEnglish,
  moment: (instant, timeZone) => {
    const { date, time } = wallClockOf(instant, timeZone);
    return `${dateInEnglish(date)} ${time.slice(0, 5)}`;
  },
  period: (title, start, end) => `${title} (${start} to ${end})`,
  due,
  progress: ({ have, need, most, outOf }) => {
    if (outOf) {
      const who = PEOPLE[outOf.counting][outOf.total === 1 ? 0 : 1];
      const left = need > have ? `; ${need - have} more to reach` : '';
      return `${have} of ${outOf.total} ${who}, ${need} asked for${left}`;
    }
    if (most === undefined) return need > 0 ? `${have} of ${need}` : '';
    if (need === 0) return `${have}, at most ${most}`;
    return need === most ? `${have} of exactly ${need}` : `${have} of ${need} to ${most}`;
  },
  cohort: (title) => `what holds here: ${title}`,
  rung: (title) => `step: ${title}`,
  evidence: (visit) => `${visit.name}${visitors(visit)}`,
  missingVisits: (number, modes, roles) =>
    `${visitsOf(number)} to go${roles.length > 0 ? ` by the ${roles.join(' or ')}` : ''} (${modes.join(', ')})`,
  missingVisitors: (number) => `${count(number, 'visitor', 'visitors')} too few`,
  missingRecord: 'the record is not filed yet',
  missingStep: (step) => `missing: ${step}`,
  missingTopics: (topics) => `not in the record yet: ${topics.join(', ')}`,
  missingConduct: (conduct) => `not attested yet: ${conduct.join(', ')}`,
  preconditions: {
    consent: 'consent of the family',
    appointment: 'appointment',
    approval: 'approval',
    'contact-attempt': 'attempt to reach the family',
    training: 'training',
  },
  missingVisitorRole: (role) => `no ${role} among the visitors`,
  missingCoverage: (number, counting) => `${number} more ${PEOPLE[counting][number === 1 ? 0 : 1]} to reach`,
  missingPrecondition: (name, number) =>
    number > 1 ? `needed first: ${name}, ${number} times` : `needed first: ${name}`,
  missingActivities: (names, number) => `${number} more of: ${names.join(', ')}`,
  missingSubmission: (name) => `not handed in yet: ${name}`,
  missingSeal: 'it bears no seal',
  missingCopies: (number) => `${count(number, 'copy', 'copies')} too few`,
  missingSetting: 'the school has not set a number that the document leaves open',
  missingDatum: {
    classTeacher: 'the roster names no class teacher for this class: set one first',
    category: (code) => `the category "${code}" stands for none of any document yet`,
    calendar: 'the school calendar does not hold this school year or term yet',
    workingTime: "the school calendar does not hold the school's working hours yet",
    season: (name) => `the school calendar does not hold the dates of "${name}" yet`,
    campaign: (code) => `the school calendar does not hold the dates of the campaign "${code}" yet`,
    stepTime: (step) => `it is not written down when this was done: ${step}`,
    visitStart: 'it is not written down when the visit started',
    activities: 'nobody keeps a list of what the school has held',
    submissions: 'nobody keeps a list of what has been handed in',
    other: (title) => `not known: ${title}`,
  },
  data: {
    'student.grade': 'grade of the student',
    'student.new': 'new student',
    'student.starting-grade': 'student in a starting grade',
    'student.graduating-grade': 'student in a graduating grade',
    'student.boarding': 'boarding student',
    'student.distance-km': 'distance from home to school (km)',
    'class.size': 'size of the class',
    'class.grade': 'grade of the class',
    'class.new': 'new class',
    'school.type': 'type of school',
    'school.locality': 'place of the school (city, town or countryside)',
  },
  seasons: { 'spring-festival': 'Spring Festival', 'busy-farming': 'busy farm season' },
  inBrackets: (words) => `(${words})`,
  sentences: (parts) => parts.join('; '),
  headline: (status, { of, count: number }, due) => {
    if (status !== 'open' && status !== 'due-soon' && status !== 'overdue' && status !== 'breached') {
      return statuses[status];
    }
    if (of === 'too-many') return `${statuses[status]}: ${number} more than allowed`;
    const by = due ? ` by ${due}` : '';
    const isLate = status === 'overdue' || status === 'breached';
    const what = {
      visits: visitsOf(number),
      students: `${count(number, 'student', 'students')} to visit`,
      families: `${count(number, 'family', 'families')} to visit`,
      teachers: `${count(number, 'member', 'members')} of staff to make visits`,
      activities: count(number, 'activity', 'activities'),
      submission: isLate ? 'not handed in' : 'to be handed in',
      incomplete: isLate ? 'not fully handed in' : 'to be completed',
      task: '',
    }[of];
    if (what === '')
      return status === 'open' ? `To be done${by}` : `${statuses[status]}${status === 'due-soon' ? by : ''}`;
    if (status === 'open')
      return of === 'visits' || of === 'activities' ? `${what} owed${by}` : `${capital(what)}${by}`;
    if (status === 'due-soon') return `Due soon: ${what}${by}`;
    if (status === 'overdue') return `Overdue: ${what}${due ? `, due ${due}` : ''}`;
    return `Not achieved: ${what}${of === 'submission' || of === 'incomplete' ? '' : ' short'}${due ? `, due ${due}` : ''}`;
  },
  changes: changePhrases,
};
