/**
 * People, classes and families, in the words of 1EdTech OneRoster 1.2, with the two things that it lacks:
 * relationships of guardians and attention flags (in the shape of School Data Sync v2.1), and families.
 *
 * @module
 */
import * as z from 'zod/mini';
import { identifier, localDate } from './primitives.js';
import { marked } from './sensitivity.js';

const personal = <Schema extends z.ZodMiniType>(schema: Schema): Schema => marked(schema, 'personal');

/** OneRoster 1.2 organization types; SDS names such as `college` are kept as given. */
export const org = z.object({
  id: identifier,
  name: z.string(),
  type: z.string(),
  parentId: z.optional(identifier),
});
/** A school or what stands above it. */
export type Org = z.infer<typeof org>;

/** OneRoster 1.2 §AcademicSession types. */
export const academicSession = z.object({
  id: identifier,
  title: z.string(),
  type: z.enum(['gradingPeriod', 'semester', 'schoolYear', 'term']),
  startDate: localDate,
  endDate: localDate,
  parentId: z.optional(identifier),
  /** The year in which the school year ends (OneRoster); absent where a source leaves it out. */
  schoolYear: z.optional(z.number()),
});
/** A school year, or a term of it. */
export type AcademicSession = z.infer<typeof academicSession>;

/** A class (行政班 when `homeroom`). */
export const classGroup = z.object({
  id: identifier,
  title: z.string(),
  classType: z.enum(['homeroom', 'scheduled']),
  schoolId: identifier,
  grades: z.array(z.string()),
  termIds: z.array(identifier),
});
/** A class (行政班 when `homeroom`). */
export type ClassGroup = z.infer<typeof classGroup>;

/** A student, a member of staff or a guardian. What a person is, roles say. */
export const person = z.object({
  id: identifier,
  givenName: personal(z.string()),
  familyName: personal(z.string()),
  enabled: z.boolean(),
  phone: z.optional(personal(z.string())),
  email: z.optional(personal(z.string())),
  birthDate: z.optional(personal(localDate)),
  sex: z.optional(personal(z.string())),
  grades: z.optional(z.array(z.string())),
});
/** A student, a member of staff or a guardian. What a person is, roles say. */
export type Person = z.infer<typeof person>;

/** OneRoster 1.2 role types, plus the SDS role `professor` and our extension `ext:mentor` (德育导师). */
export const ROSTER_ROLES = [
  'administrator',
  'aide',
  'counselor',
  'districtAdministrator',
  'guardian',
  'parent',
  'principal',
  'proctor',
  'professor',
  'relative',
  'siteAdministrator',
  'student',
  'systemAdministrator',
  'teacher',
  'ext:mentor',
] as const;
/** What a person is in an organization. */
export type RosterRole = (typeof ROSTER_ROLES)[number];

/** What a person is in an organization, and from when to when. */
export const roleAssignment = z.object({
  personId: identifier,
  orgId: identifier,
  role: z.enum(ROSTER_ROLES),
  roleType: z.enum(['primary', 'secondary']),
  beginDate: z.optional(localDate),
  endDate: z.optional(localDate),
});
/** What a person is in an organization, and from when to when. */
export type RoleAssignment = z.infer<typeof roleAssignment>;

/** A person's place in a class. The class teacher is the `primary` teacher of a `homeroom` class. */
export const enrollment = z.object({
  id: identifier,
  classId: identifier,
  schoolId: identifier,
  personId: identifier,
  role: z.enum(['administrator', 'aide', 'proctor', 'professor', 'student', 'teacher']),
  primary: z.boolean(),
  beginDate: z.optional(localDate),
  endDate: z.optional(localDate),
});
/** A person's place in a class. */
export type Enrollment = z.infer<typeof enrollment>;

/** Who cares for a student. */
export const relationship = z.object({
  studentId: identifier,
  guardianId: identifier,
  role: z.string(),
});
/** Who cares for a student. */
export type Relationship = z.infer<typeof relationship>;

/**
 * An attention category (重点关注类别) that holds for a student from a day to a day. `category` is a code of
 * the common vocabulary (`left-behind`), or one of a document's own list (`hebei:divorced-family`).
 */
export const attentionFlag = z.object({
  studentId: identifier,
  category: marked(z.string(), 'restricted'),
  from: z.optional(localDate),
  to: z.optional(localDate),
  source: z.optional(z.string()),
});
/** An attention category that holds for a student from a day to a day. */
export type AttentionFlag = z.infer<typeof attentionFlag>;

/** Children who share a home. Given by the school, or derived from shared guardians. */
export const family = z.object({
  id: identifier,
  studentIds: z.array(identifier),
  guardianIds: z.array(identifier),
  origin: z.enum(['given', 'derived']),
});
/** Children who share a home. */
export type Family = z.infer<typeof family>;

/** Everything that a roster import yields. */
export const roster = z.object({
  orgs: z.array(org),
  academicSessions: z.array(academicSession),
  classes: z.array(classGroup),
  people: z.array(person),
  roles: z.array(roleAssignment),
  enrollments: z.array(enrollment),
  relationships: z.array(relationship),
  attentionFlags: z.array(attentionFlag),
  families: z.array(family),
});
/** Everything that a roster import yields. */
export type Roster = z.infer<typeof roster>;
