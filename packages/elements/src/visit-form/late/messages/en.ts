import type { LanguageEntry } from '../../../foundation/messages.js';
import type { LateMessages } from './zh-CN.js';

/** Texts of a refusal and of what became of a record, in English. */
export const entry: LanguageEntry<LateMessages> = {
  texts: {
    declineIntro: 'Visits are voluntary. To record a refusal judges neither family nor student nor teacher.',
    declineFor: (names) => `Student: ${names}`,
    declineReason: 'Reason the family gave',
    declineReasonMissing: 'Please choose a reason; if the family gave none, choose “Gave no reason”.',
    offered: 'Other ways that were offered',
    recordDecline: 'Record the refusal',
    recordingDecline: 'Recording…',
    backToForm: 'Back to the record',
    declined: 'Recorded: the family declines the visit',
    declineWaiting: 'Kept on this device; it is recorded when there is a connection',
    answers: 'What this visit has fulfilled',
    ofChild: (name) => `${name}: `,
    stillOpen: 'Visits still to be made',
    nothingOpen: 'No visit is left to be made at the moment.',
    visitShortfalls: 'What was not done, or not recorded, at this visit',
    explanationFailed: 'What the visit has fulfilled could not be read now; see the duties of the student.',
    feedbackHeading: 'Ask the family how it was',
    feedbackIntro: 'The link is for this one visit. Send it to this family only.',
    createLink: 'Make a feedback link',
    link: 'Feedback link',
    copy: 'Copy',
    copied: 'Copied.',
    copyByHand: 'It could not be copied. The link is selected: copy it by hand.',
    linkUntil: (date) => `Valid until ${date}.`,

    'reasons.no-visit-wanted': 'Does not want a visit',
    'reasons.no-visit-at-home': 'Does not want a visit at home',
    'reasons.no-time': 'Has no time',
    'reasons.other': 'Another reason',
    'reasons.not-said': 'Gave no reason',
  },
};
