import { identifier, instant, localDate } from '@homevisit/sdk/model';
import { clauseDigest, verdict, verdictStatus, verdictSubject } from '@homevisit/sdk/policy';
import * as z from 'zod/mini';

/** Kinds of subjects whose verdicts can be asked for. */
export const QUERY_SUBJECT_TYPES = ['student', 'family', 'class', 'teacher', 'school'] as const;

/** Subjects whose verdicts are asked for in one request. */
export const verdictQuery = z.object({
  subjects: z
    .array(z.object({ type: z.enum(QUERY_SUBJECT_TYPES), id: identifier }))
    .check(z.minLength(1), z.maxLength(5000)),
  /** Leave out for now; a past or coming day shows how things stood or will stand. */
  asOf: z.optional(localDate),
});
/** Subjects whose verdicts are asked for in one request. */
export type VerdictQuery = z.infer<typeof verdictQuery>;

/** How the students of a class or a school stand: numbers of them, in place of a verdict for each. */
export const studentStandings = z.object({
  students: z.number(),
  /** Each student once, under the most pressing of the own statuses; the sum is `students`. */
  byStatus: z.record(verdictStatus, z.number()),
});
/** How the students of a class or a school stand. */
export type StudentStandings = z.infer<typeof studentStandings>;

/**
 * All verdicts that concern one subject. Of a student: its own, its family's, and those of its visits. Of a family: its
 * own, and those of the children whom the caller may see. Of a class or a school: its own only.
 */
export const subjectVerdicts = z.object({
  subject: verdictSubject,
  verdicts: z.array(verdict),
  /** Of a class or a school. */
  standings: z.optional(studentStandings),
});
/** All verdicts that concern one subject. */
export type SubjectVerdicts = z.infer<typeof subjectVerdicts>;

/** Verdicts with what is needed to read them. */
export const verdictSheet = z.object({
  asOf: instant,
  /** IANA name of the school's time zone: without it nobody can say on which day an instant such as `dueAt` falls. */
  timeZone: z.string(),
  subjects: z.array(subjectVerdicts),
  /** By qualified clause id. */
  clauses: z.record(z.string(), clauseDigest),
});
/** Verdicts with what is needed to read them. */
export type VerdictSheet = z.infer<typeof verdictSheet>;
