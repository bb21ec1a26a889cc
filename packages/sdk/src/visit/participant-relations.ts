/**
 * What somebody of the family is to the student, as the form writes it into `familyPresent`. A record may hold other
 * words: schools that keep finer ones (GB/T 4761) file theirs.
 */
export const PARTICIPANT_RELATIONS = ['father', 'mother', 'grandparent', 'other-guardian', 'sibling'] as const;
/** What somebody of the family is to the student. */
export type ParticipantRelation = (typeof PARTICIPANT_RELATIONS)[number];
