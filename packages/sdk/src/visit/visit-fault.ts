/** What can be wrong with a place of a visit draft. Codes only: sentences belong to whoever shows them. */
export const VISIT_FAULT_CODES = [
  /** Nothing stands where something must. */
  'required',
  'wrong-type',
  /** Not one of the values that exist. */
  'not-allowed',
  /** Text that is no identifier or moment. */
  'malformed',
  /** Longer than `maximum` characters. */
  'too-long',
  /** Less than `minimum`. */
  'too-small',
  /** More than `maximum`. */
  'too-large',
  /** Part of a date and time is missing. */
  'incomplete',
  /** The same person or student stands twice. */
  'duplicate',
  /** Later than now. */
  'in-future',
  /** Earlier than the start of the visit. */
  'before-start',
  /** Later than the start of the visit, though it belongs before it. */
  'after-start',
  /** Earlier than the end of the visit, though it belongs after it. */
  'before-end',
  /** Fewer visitors (`have`) than asked for (`atLeast`). */
  'too-few',
  /** More visitors (`have`) than asked for (`atMost`). */
  'too-many',
  /** None of the visitors comes in a capacity (`part`) that is asked for. */
  'role-missing',
  /** A step was taken less than `amount` of `unit` before the start of the visit. */
  'too-late',
  /** Not within the hours (`from`, `to`) of a day in which visits are made. */
  'outside-hours',
  /** On a day that is none of these kinds (`days`, parted by blanks). */
  'day-not-allowed',
  /** Shorter than `atLeast` minutes. */
  'visit-too-short',
  /** Longer than `atMost` minutes. */
  'visit-too-long',
  /** On a day that lies in no school year of the calendar. */
  'outside-calendar',
  /** A step that is asked for was not taken. */
  'not-done',
  /** A rule of conduct (`part`) is not attested. */
  'not-attested',
  /** Photos are there to which the family has not agreed. */
  'consent-missing',
] as const;
/** What can be wrong with a place of a visit draft. */
export type VisitFaultCode = (typeof VISIT_FAULT_CODES)[number];

/** One thing that is wrong, or worth a second look, in a visit draft. */
export interface VisitFault {
  /** JSON Pointer (RFC 6901) into the draft. */
  readonly pointer: string;
  readonly code: VisitFaultCode;
  /** Qualified ids of the clauses that ask for it; absent where no policy does. */
  readonly clauses?: readonly string[];
  /** Figures and codes that a sentence about it needs. Never what somebody typed. */
  readonly values?: Readonly<Record<string, string | number>>;
}
