import {
  ATTACHMENT_LIMIT,
  EXPECTED_MINUTES,
  LONG_TEXT_LIMIT,
  NOTICE_LIMIT,
  SHORT_TEXT_LIMIT,
  type VisitDraft,
} from '../model/visit.js';
import type { ShapeFinding } from './compose-check.js';
import type { VisitFault } from './visit-fault.js';

/** A draft in which every member that is there has its type, and any may be missing still. */
export type TypedVisitDraft = Unfinished<VisitDraft>;

type Unfinished<Value> = Value extends readonly (infer Item)[]
  ? readonly Unfinished<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Unfinished<Value[Key]> | undefined }
    : Value;

function faultOfText(text: string | undefined, limit: number, pointer: string): VisitFault[] {
  return text !== undefined && text.length > limit ? [{ pointer, code: 'too-long', values: { maximum: limit } }] : [];
}

function faultOfMinutes(minutes: number | undefined): VisitFault[] {
  const pointer = '/safetyReport/expectedMinutes';
  const { minimum, maximum } = EXPECTED_MINUTES;
  if (minutes === undefined) return [];
  if (Number.isNaN(minutes)) return [{ pointer, code: 'wrong-type' }];
  if (minutes < minimum) return [{ pointer, code: 'too-small', values: { minimum } }];
  return minutes > maximum ? [{ pointer, code: 'too-large', values: { maximum } }] : [];
}

function missing(container: object | undefined, pointer: string, names: readonly string[]): VisitFault[] {
  if (container === undefined) return [];
  return names
    .filter((name) => {
      const value = (container as Readonly<Record<string, unknown>>)[name];
      return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    })
    .map((name) => ({ pointer: `${pointer}/${name}`, code: 'required' }));
}

/**
 * What the schema of a visit finds, for a draft whose members have their types because a program put them there, as
 * the controls of a form do: only what is missing, too long or out of bounds is left to find. It needs no schema
 * library, so a form is light enough for a phone on a village connection. A draft that came over a wire is not typed.
 */
export function findTypedShapeFaults(typed: unknown): ShapeFinding {
  const draft = typed as TypedVisitDraft;
  const {
    appointment,
    consent,
    approval,
    safetyReport,
    visitors = [],
    familyPresent = [],
    requests = [],
    findings = {},
    agreement,
    photoConsent,
    attachments = [],
    followsUp = [],
  } = draft;
  const faults: VisitFault[] = [
    ...missing(draft, '', ['studentIds', 'format', 'mode', 'startedAt', 'endedAt', 'visitors']),
    ...faultOfText(draft.circumstanceNote, SHORT_TEXT_LIMIT, '/circumstanceNote'),
    ...visitors.flatMap((visitor, index) => missing(visitor, `/visitors/${index}`, ['personId', 'role'])),
    ...faultOfText(draft.purpose, SHORT_TEXT_LIMIT, '/purpose'),
    ...missing(appointment, '/appointment', ['agreedAt', 'channel']),
    ...missing(consent, '/consent', ['givenAt']),
    ...missing(approval, '/approval', ['approvedAt']),
    ...faultOfText(draft.outline, LONG_TEXT_LIMIT, '/outline'),
    ...missing(safetyReport, '/safetyReport', ['reportedAt', 'place', 'expectedMinutes', 'reachable']),
    ...faultOfText(safetyReport?.place, SHORT_TEXT_LIMIT, '/safetyReport/place'),
    ...faultOfMinutes(safetyReport?.expectedMinutes),
    ...familyPresent.flatMap(({ relation }, index) =>
      faultOfText(relation, SHORT_TEXT_LIMIT, `/familyPresent/${index}/relation`),
    ),
    ...missing(draft, '', ['findings']),
    ...Object.entries(findings).flatMap(([topic, text]) => faultOfText(text, LONG_TEXT_LIMIT, `/findings/${topic}`)),
    ...requests.flatMap(({ text }, index) => faultOfText(text, LONG_TEXT_LIMIT, `/requests/${index}/text`)),
    ...faultOfText(draft.followUp, LONG_TEXT_LIMIT, '/followUp'),
    ...followsUp.flatMap((visitId, index) =>
      visitId === '' ? [{ pointer: `/followsUp/${index}`, code: 'required' as const }] : [],
    ),
    ...faultOfText(agreement?.school, LONG_TEXT_LIMIT, '/agreement/school'),
    ...faultOfText(agreement?.family, LONG_TEXT_LIMIT, '/agreement/family'),
    ...missing(photoConsent, '/photoConsent', ['answer', 'askedAt', 'notice']),
    ...faultOfText(photoConsent?.notice, NOTICE_LIMIT, '/photoConsent/notice'),
    ...(attachments.length > ATTACHMENT_LIMIT
      ? [{ pointer: '/attachments', code: 'too-long' as const, values: { maximum: ATTACHMENT_LIMIT } }]
      : []),
    ...attachments.flatMap((attachment, index) => missing(attachment, `/attachments/${index}`, ['id', 'kind'])),
  ];
  const faulty = new Set(faults.map((fault) => fault.pointer.split('/')[1]));
  const sound = Object.fromEntries(Object.entries(draft).filter(([name]) => !faulty.has(name)));
  return { faults, sound: sound };
}
