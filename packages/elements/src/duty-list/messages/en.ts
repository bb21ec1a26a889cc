import { statuses } from '@homevisit/sdk/policy/phrases/glance/en.js';
import type { LanguageEntry } from '../../foundation/messages.js';
import type { DutyListMessages } from './zh-CN.js';

/** Texts of the list of duties in English. */
export const entry: LanguageEntry<DutyListMessages> = {
  texts: {
    title: 'Home visits to do',
    asOf: (moment) => `As of ${moment}`,
    loading: 'Loading',
    idle: 'No information',
    failed: 'What is to do could not be read. Check the network.',
    retry: 'Try again',
    old: (moment) => `No connection: this is how things stood on ${moment}.`,

    filters: 'Which duties to show',
    filter: (title, count) => `${title} ${count}`,
    'to-do': 'To do',
    ...statuses,

    nothingOwed: 'Nothing is owed at present.',
    nothingHere: 'There are none of these at present.',
    aboutUnknown: 'A datum is missing, so nobody can say whether this is done; it follows once the datum is there.',
    aboutUndefined: 'The document does not say; the school can set it in its own plan.',
    aboutDeclined:
      'A family may decline a visit, and it does not count as missed. Another way that the family likes is welcome.',

    record: 'Record a visit',
    recordFor: (name) => `Record a visit: ${name}`,
    why: 'Why',
    whyFailed: 'The reasons could not be loaded; try again.',
    otherVisitsFailed: 'The visits cannot be read at present.',
    otherDuties: (count) => (count === 1 ? 'and 1 other duty' : `and ${count} other duties`),
    owedBy: (who) => `owed by: ${who}`,
    'any-teacher': 'teachers',
    'class-teacher': 'class teacher',
    'subject-teacher': 'subject teacher',
    'school-leader': 'school leader',
    'middle-leader': 'middle leader',
    counsellor: 'counsellor',
    mentor: 'mentor',
    school: 'the school',
    authority: 'the authority',
    must: 'must',
    'must-not': 'must not',
    principle: 'in principle',
    encouraged: 'encouraged',
    may: 'may',
    practice: 'practice',
    aim: 'aim',

    shown: (shown, all) => `${shown} of ${all} shown`,
    more: 'Show more',
    moreFailed: 'More could not be read; try again.',
  },
};
