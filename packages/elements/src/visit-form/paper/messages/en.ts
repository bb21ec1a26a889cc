import type { LanguageEntry } from '../../../foundation/messages.js';
import type { PaperMessages } from './zh-CN.js';

/** Words of the paper form in English. */
export const entry: LanguageEntry<PaperMessages> = {
  texts: {
    title: 'Home visit record',
    school: 'School',
    group: 'Class',
    student: 'Student',
    when: 'Time of the visit',
    mode: 'How you met',
    visitors: 'Visitors',
    visitorAs: (name, role) => `${name} (${role})`,
    present: 'Who was there',
    purpose: 'Purpose or theme',
    outline: 'Outline',
    safety: 'Safety report',
    safetyText: (place, reported, back) =>
      [`Where to: ${place}`, `told before leaving: ${reported}`, back && `back: ${back}`].filter(Boolean).join('; '),
    findings: 'What was talked about',
    agreement: 'Agreement',
    agreementSchool: (text) => `The school: ${text}`,
    agreementFamily: (text) => `The family: ${text}`,
    reviewOn: (day) => `To be looked at again: ${day}`,
    requests: 'Requests of the family',
    conduct: 'Conduct',
    followUp: 'Follow-up',
    responsible: (name) => `Seen to by: ${name}`,
    dueOn: (day) => `Done by: ${day}`,
    photos: 'Photos',
    photosGiven: (count) => `The family agreed; there ${count === 1 ? 'is 1' : `are ${count}`}`,
    photosRefused: 'The family does not want photos',
    none: 'None',
    signatures: 'Signatures',
    signVisitor: 'Visitor',
    signColleague: 'Second visitor',
    signFamily: 'Family',
    filed: (moment) => `Filed: ${moment}`,
  },
};
