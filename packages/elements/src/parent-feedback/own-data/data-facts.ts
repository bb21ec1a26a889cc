import type { FamilyData } from '@homevisit/client';
import { formatDate, formatMoment } from '../../foundation/format-date.js';
import { formatVisitTime } from '../visit-time.js';
import type { OwnDataMessages } from './messages/zh-CN.js';

/** A heading with what belongs to it. */
export interface FactGroup {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

type RelationKey = Extract<keyof OwnDataMessages, `relation-${string}`>;
type NoteKey = Extract<keyof OwnDataMessages, `note-${string}`>;

/** What notes are called; a part of the record that a newer backend names is called a note like others. */
export function noteNames(notes: readonly string[], texts: OwnDataMessages): readonly string[] {
  const names = notes.map((note) => {
    const key = `note-${note}` as NoteKey;
    return key in texts ? texts[key] : texts['note-other'];
  });
  return [...new Set(names)];
}

/** A relation may be a code of the form, or whatever a vendor's own form has filed. */
function relationName(relation: string, texts: OwnDataMessages): string {
  const key = `relation-${relation}` as RelationKey;
  return key in texts ? texts[key] : relation;
}

type AgreementAnswer = NonNullable<FamilyData['agreementAnswers']>[number];

function agreementWords({ decision, withStudent }: AgreementAnswer, texts: OwnDataMessages, day: string): string {
  if (decision === 'declined') return texts.agreementDeclined(day);
  return withStudent ? texts.agreementSignedTogether(day) : texts.agreementSigned(day);
}

function visitRows(data: FamilyData, texts: OwnDataMessages, language: string): FactGroup['rows'] {
  const { visit, timeZone, students, agreementAnswers } = data;
  const { startedAt, endedAt, filedAt, appointment, familyPresent, studentPresent, agreement, photoConsent } = visit;
  const day = (instant: FamilyData['madeAt']): string => formatMoment(instant, language, timeZone);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [texts.students, students.map(({ displayName }) => displayName).join('、')],
    [texts.visitors, visit.visitors.map(({ displayName }) => displayName).join('、')],
    [texts.when, formatVisitTime(startedAt, endedAt, language, timeZone)],
    [texts.mode, texts[`mode-${visit.mode}`]],
    [texts.format, texts[`format-${visit.format}`]],
    [texts.appointment, appointment && `${day(appointment.agreedAt)} · ${texts[`channel-${appointment.channel}`]}`],
    [texts.present, familyPresent?.map((relation) => relationName(relation, texts)).join('、')],
    [texts.studentPresent, studentPresent === undefined ? undefined : studentPresent ? texts.yes : texts.no],
    [texts.agreementSchool, agreement?.school],
    [texts.agreementFamily, agreement?.family],
    [texts.agreementReview, agreement?.reviewOn && formatDate(agreement.reviewOn, language)],
    [texts.agreementSaid, agreementAnswers?.map((said) => agreementWords(said, texts, day(said.at))).join(' · ')],
    [
      texts.photoConsent,
      photoConsent &&
        (photoConsent.answer === 'given' ? texts.consentGiven : texts.consentRefused)(day(photoConsent.askedAt)),
    ],
    [texts.attachments, texts.attachmentCount(visit.attachments)],
    [texts.filedAt, day(filedAt)],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** What the school keeps, in the words of the page. */
export function factsOf(data: FamilyData, texts: OwnDataMessages, language: string): readonly FactGroup[] {
  const { feedback, requests } = data;
  const rated = Object.keys(feedback?.ratings ?? {}).length;
  return [
    { title: texts.facts, rows: visitRows(data, texts, language) },
    {
      title: texts.sent,
      rows: [
        [
          texts.sent,
          feedback?.declined ? texts.sentDeclined : rated === 0 ? texts.sentNothing : texts.sentRatings(rated),
        ],
        ...requests.map(({ text, kind }) => ['', text || (kind === 'request' ? '' : texts[`ask-${kind}`])] as const),
      ].filter(([, value]) => value !== '') as FactGroup['rows'],
    },
  ];
}

/** The same as plain text, for a message to oneself where nothing can be downloaded. */
export function plainText(data: FamilyData, texts: OwnDataMessages, language: string): string {
  const groups = factsOf(data, texts, language).map(({ title, rows }) =>
    [title, ...rows.map(([name, value]) => (name === '' ? value : `${name}: ${value}`))].join('\n'),
  );
  const notes = noteNames(data.notes, texts);
  return [data.schoolName, ...groups, [texts.notes, ...(notes.length > 0 ? notes : [texts.noNotes])].join('\n')].join(
    '\n\n',
  );
}
