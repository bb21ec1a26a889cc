import type { LanguageEntry } from '../../foundation/messages.js';
import type { DutyPanelMessages } from './zh-CN.js';

/** Texts of the list of duties in English. */
export const entry: LanguageEntry<DutyPanelMessages> = {
  texts: {
    title: 'Home-visit duties',
    titleOf: (label) => `${label} · Home-visit duties`,
    close: 'Close',
    asOf: (moment) => `As of ${moment}`,
    toDo: (count) => `To do (${count})`,
    rest: (count) => `Other (${count})`,
    none: 'No home-visit duty applies.',
    noneToDo: 'Nothing to do at present.',
    record: 'Record a visit',
    details: 'Source and details',
    aboutVisit: (visit) => `Concerns: ${visit}`,
    aboutFamily: 'Counted by family, brothers and sisters together.',
    aboutClass: 'Counted for the whole class.',
    aboutSchool: 'Counted for the whole school.',
    period: 'Period',
    progress: 'Progress',
    due: 'Due',
    missing: 'Still needed',
    changes: 'What would change this',
    evidence: 'Visits that count',
    notCounted: 'Visits that do not count',
    reason: 'Note',
    consequence: 'What the document says follows',
    source: 'Source',
    applied: 'Also applied',
    interpretation: 'Not in the text; set by the school',
    otherVisits: (count) => `${count} further ${count === 1 ? 'visit' : 'visits'}, details not shown here`,
    visitsFailed: 'Details of visits cannot be read at the moment; the rest is complete.',
    retry: 'Try again',
    failed: 'The duties could not be read.',
  },
};
