import type { LanguageEntry } from '../../foundation/messages.js';
import type { ComplianceBadgeMessages } from './zh-CN.js';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Texts of the badge in English. */
export const entry: LanguageEntry<ComplianceBadgeMessages> = {
  texts: {
    loading: 'Loading',
    idle: 'No information',
    failed: 'Could not be read',
    retry: 'Try again',
    panelFailed: 'Could not be opened; try again',
    showDuties: 'Show all duties',
    student: 'student',
    family: 'family',
    class: 'class',
    teacher: 'teacher',
    school: 'school',
    labelled: (label, kind) => `${label} (${kind}):`,
    unlabelled: (kind) => `${kind}:`,

    met: 'Done',
    open: 'To do',
    'due-soon': 'Due soon',
    overdue: 'Overdue',
    breached: 'Missed',
    exempt: 'Not owed',
    'not-applicable': 'Not applicable',
    declined: 'Declined by the family',
    unknown: 'Data missing',
    undefined: 'Not defined',

    visits: (number) => count(number, 'visit', 'visits'),
    shortfall: (number) => `${count(number, 'visit', 'visits')} short`,
    record: 'record to file',
    topics: 'record to complete',
    visitors: 'too few visitors',
    step: 'step missing',
    conduct: 'conduct to confirm',
    due: (when) => `by ${when}`,
    wasDue: (when) => when,
    citation: (document, section) => `${document}, ${section}`,
    more: (number) => `${number} more`,
    lead: (status, number, students) => `${status}: ${number} of ${count(students, 'student', 'students')}`,
    standing: (status, number) => `${status} ${number}`,
    own: (number) => `own duties: ${number}`,
    duties: (number) => count(number, 'duty', 'duties'),
  },
};
