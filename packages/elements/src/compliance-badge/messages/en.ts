import { due, ofStudents, statuses, wasDue } from '@homevisit/sdk/policy/phrases/glance/en.js';
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

    ...statuses,

    visits: (number) => count(number, 'visit', 'visits'),
    shortfall: (number) => `${count(number, 'visit', 'visits')} short`,
    record: 'record to file',
    topics: 'record to complete',
    visitors: 'too few visitors',
    step: 'step missing',
    conduct: 'conduct to confirm',
    due,
    wasDue,
    citation: (document, section) => `${document}, ${section}`,
    more: (number) => `${number} more`,
    lead: ofStudents,
    standing: (status, number) => `${status} ${number}`,
    own: (number) => `own duties: ${number}`,
    duties: (number) => count(number, 'duty', 'duties'),
  },
};
