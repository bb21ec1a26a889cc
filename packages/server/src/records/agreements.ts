import type { FamilyData, VisitAgreement } from '@homevisit/client/contract';
import { localDateOf, type Instant } from '@homevisit/sdk/calendar';
import { familyAgreement, instant, visitRecord, type VisitRecord } from '@homevisit/sdk/model';
import * as z from 'zod/mini';
import type { Parameter, Transaction } from '../database/database.js';
import { instantText } from '../database/instant-text.js';
import { select } from '../database/select.js';
import { isErased } from '../erasure/redact-texts.js';
import type { SchoolDirectory } from '../roster/school-directory.js';
import { takeSequence } from './sequence.js';

const agreementRow = z.object({
  document: visitRecord,
  sequence: z.number(),
  revision: z.number(),
  answers: z.array(
    z.object({
      party: z.enum(['school', 'family']),
      decision: z.enum(['signed', 'declined']),
      withStudent: z.boolean(),
      at: instant,
      revision: z.number(),
      by: z.string(),
    }),
  ),
});

const OF_VISIT = 'school_id = visit.school_id AND visit_id = visit.id';
const AGREEMENTS = `
  SELECT visit.document, visit.sequence,
    coalesce((SELECT max(revision) FROM visit_event WHERE ${OF_VISIT}), 1) AS revision,
    coalesce((SELECT jsonb_agg(jsonb_build_object('party', party, 'decision', decision, 'withStudent', with_student,
        'at', ${instantText('answered_at')}, 'revision', revision, 'by', answered_by) ORDER BY sequence)
      FROM agreement_answer WHERE ${OF_VISIT}), '[]') AS answers
  FROM visit WHERE school_id = $1 AND document ? 'agreement'`;

/** A record that holds an agreement, with what was said to it. */
export type KeptAgreement = z.infer<typeof agreementRow>;

/** True where something was agreed that can still be read: of one that was erased, nothing is left to sign. */
export function holdsAgreement({ agreement }: VisitRecord): boolean {
  return agreement !== undefined && !isErased(familyAgreement, agreement);
}

/** The agreement of a visit; `undefined` where nothing was agreed, or it has been erased. */
export async function readAgreement(
  transaction: Transaction,
  schoolId: string,
  visitId: string,
): Promise<KeptAgreement | undefined> {
  const [row] = await select(transaction, agreementRow, `${AGREEMENTS} AND id = $2`, [schoolId, visitId]);
  return row && holdsAgreement(row.document) ? row : undefined;
}

/** Agreements, erased ones among them, the latest filed first; `before` continues a list, `studentId` keeps to those with one student. */
export function readAgreements(
  transaction: Transaction,
  schoolId: string,
  {
    studentId,
    before,
    most,
  }: { readonly studentId: string | undefined; readonly before: number | undefined; readonly most: number },
): Promise<readonly KeptAgreement[]> {
  const parameters: Parameter[] = [schoolId];
  const given = (value: Parameter): string => `$${parameters.push(value)}`;
  const conditions = [
    ...(studentId === undefined ? [] : [`document->'studentIds' ? ${given(studentId)}`]),
    ...(before === undefined ? [] : [`sequence < ${given(before)}::bigint`]),
  ];
  const further = conditions.map((condition) => ` AND ${condition}`).join('');
  return select(
    transaction,
    agreementRow,
    `${AGREEMENTS}${further} ORDER BY sequence DESC LIMIT ${given(most)}::integer`,
    parameters,
  );
}

/** What somebody says to an agreement. */
export interface NewAgreementAnswer {
  readonly visitId: string;
  readonly revision: number;
  readonly party: 'school' | 'family';
  readonly decision: 'signed' | 'declined';
  readonly withStudent: boolean;
  readonly at: Instant;
  /** Member of staff, or link of the family. */
  readonly by: string;
}

/** Keeps what somebody says to an agreement; said once more, it is kept once. */
export async function storeAgreementAnswer(
  transaction: Transaction,
  schoolId: string,
  { answers }: KeptAgreement,
  { visitId, revision, party, decision, withStudent, at, by }: NewAgreementAnswer,
): Promise<void> {
  const last = [...answers].reverse().find((answer) => answer.party === party && answer.by === by);
  const isSaid = last?.revision === revision && last.decision === decision && last.withStudent === withStudent;
  if (isSaid) return;
  const sequence = await takeSequence(transaction, schoolId);
  await transaction.query(
    `INSERT INTO agreement_answer
       (school_id, sequence, visit_id, revision, party, decision, with_student, answered_at, answered_by)
     VALUES ($1, $2, $3, $4::integer, $5, $6, $7::boolean, $8::timestamptz, $9)`,
    [schoolId, sequence, visitId, revision, party, decision, withStudent, at, by],
  );
}

/** An agreement as both sides read it: of the record, nothing but what was agreed. */
export function visitAgreementOf(
  { document: { id, startedAt, agreement }, revision, answers }: KeptAgreement,
  { directory, timeZone }: { readonly directory: SchoolDirectory; readonly timeZone: string },
): VisitAgreement {
  return {
    visitId: id,
    revision,
    agreedOn: localDateOf(startedAt, timeZone),
    timeZone,
    ...agreement,
    answers: answers.map(({ by, withStudent, ...answer }) => ({
      ...answer,
      ...(answer.party === 'school' && { displayName: directory.nameOf(by) }),
      ...(withStudent && { withStudent }),
    })),
  };
}

/** What the family of an agreement has said to it, for its own copy. */
export function ownAnswersOf({ answers }: KeptAgreement): NonNullable<FamilyData['agreementAnswers']> {
  return answers
    .filter(({ party }) => party === 'family')
    .map(({ decision, at, revision, withStudent }) => ({
      decision,
      at,
      revision,
      ...(withStudent && { withStudent }),
    }));
}
