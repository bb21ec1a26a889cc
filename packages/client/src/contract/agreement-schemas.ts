import { identifier, instant, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** What a party says to an agreement. Not to sign is a right; nothing counts it. */
export const AGREEMENT_DECISIONS = ['signed', 'declined'] as const;

const revision = z.number().check(z.int(), z.minimum(1));

/**
 * What school and family each undertake after a visit (家校约定), as the record says it, with who has signed. A correction
 * of the record makes it another agreement: what was signed before stays with the revision that was read.
 */
export const visitAgreement = z.object({
  visitId: identifier,
  /** Of the record in which it stands now. */
  revision,
  /** Day of the visit, at the school. */
  agreedOn: localDate,
  /** IANA name of the school's time zone. */
  timeZone: z.string(),
  school: z.optional(z.string()),
  family: z.optional(z.string()),
  /** When they look at it together again. */
  reviewOn: z.optional(localDate),
  /** In the order in which they were given; the last one of a party holds. */
  answers: z.array(
    z.object({
      party: z.enum(['school', 'family']),
      decision: z.enum(AGREEMENT_DECISIONS),
      at: instant,
      /** Of the record that was read. */
      revision,
      /** Who signed for the school. */
      displayName: z.optional(z.string()),
      /** True where the student has signed with the family. */
      withStudent: z.optional(z.boolean()),
    }),
  ),
});
/** What school and family each undertake after a visit, with who has signed. */
export type VisitAgreement = z.infer<typeof visitAgreement>;

/** An agreement on the side of the school. */
export const schoolAgreement = z.extend(visitAgreement, {
  students: z.array(z.object({ id: identifier, displayName: z.string(), classTitle: z.string() })),
});
/** An agreement on the side of the school. */
export type SchoolAgreement = z.infer<typeof schoolAgreement>;

/** Which agreements are asked for. */
export const agreementQuery = z.object({
  studentId: z.optional(identifier),
  /** Continues after the page that gave this as `next`. */
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** Most agreements of a page, from 1 to 200. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|1\d\d|200)$/))),
});

/** The school signs what it has read. */
export const agreementSignature = z.object({ revision });

/** What a family says to the agreement that it has read. */
export const agreementAnswer = z.object({
  revision,
  decision: z.enum(AGREEMENT_DECISIONS),
  /** The student signs too. Says nothing where the family does not sign. */
  withStudent: z.optional(z.boolean()),
});
/** What a family says to the agreement that it has read. */
export type AgreementAnswer = z.infer<typeof agreementAnswer>;
