import type { OwnVisitRecord } from '@homevisit/client/contract';
import { sensitivityOf, visitDraft, type VisitRecord } from '@homevisit/sdk/model';
import { isErased } from '../erasure/redact-texts.js';
import type { SchoolDirectory } from '../roster/school-directory.js';

/** What a family reads on the spot of its own visit, although others may not: it took part in it or said it. */
const OWN_WORDS: ReadonlySet<string> = new Set(['familyPresent', 'agreement']);

const NOTES = Object.entries(visitDraft.shape).filter(
  ([field, schema]) => sensitivityOf(schema) === 'sensitive' && !OWN_WORDS.has(field),
);

/**
 * Names of the parts of a record that hold notes in the visitors' own words. They may tell of others, or of a worry
 * about the child, so that the school looks at a copy before it hands it out.
 */
export function notesIn(record: VisitRecord): string[] {
  const held: Readonly<Record<string, unknown>> = record;
  const isFilled = (value: unknown): boolean =>
    value !== undefined && value !== '' && Object.keys(Object(value) as object).length > 0;
  return NOTES.flatMap(([field, schema]) => (isFilled(held[field]) && !isErased(schema, held[field]) ? [field] : []));
}

/**
 * What a family may read of the record of its visit. Put together from what is allowed; a member of the record that is
 * added later stays out until somebody decides.
 *
 * @param alone - True where the visit was to this family only: what is kept of a visit to several is about all of them.
 */
export function ownRecordOf(record: VisitRecord, directory: SchoolDirectory, alone: boolean): OwnVisitRecord {
  const { format, mode, startedAt, endedAt, filedAt, appointment, studentPresent } = record;
  const { agreement, photoConsent, attachments, familyPresent } = record;
  return {
    format,
    mode,
    startedAt,
    endedAt,
    filedAt,
    visitors: record.visitors.map(({ personId, role }) => ({ displayName: directory.nameOf(personId), role })),
    ...(appointment && { appointment }),
    ...(alone && familyPresent && { familyPresent: familyPresent.map(({ relation }) => relation) }),
    ...(alone && studentPresent !== undefined && { studentPresent }),
    ...(alone && agreement && { agreement }),
    ...(alone && photoConsent && { photoConsent }),
    attachments: alone ? (attachments?.length ?? 0) : 0,
  };
}
