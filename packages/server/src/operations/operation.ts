import type { AnswerOf, BodyOf, endpoints, OperationName, PathOf, QueryOf } from '@homevisit/client/contract';
import type { Instant, LocalDate } from '@homevisit/sdk/calendar';
import type { PolicySet } from '@homevisit/sdk/policy';
import type { AccountPrincipal, FamilyPrincipal } from '../authentication/principal.js';
import type { PermittedStudents } from '../authorization/permitted-students.js';
import type { Transaction } from '../database/database.js';
import type { SchoolKnowledge } from '../facts/school-knowledge.js';
import type { WebhookSettings } from '../webhooks/webhook-settings.js';
import type { RandomBytes } from '../randomness/random-bytes.js';

/** Operations that a family calls with its link. */
export type FamilyOperationName = {
  [Name in OperationName]: 'family' extends (typeof endpoints)[Name]['rights'][number] ? Name : never;
}[OperationName];

/** Operations that somebody calls who is signed in. */
export type AccountOperationName = Exclude<OperationName, FamilyOperationName>;

/** What every operation is given. */
interface CommonContext<Name extends OperationName> {
  /** Sees and writes the caller's school only. */
  readonly transaction: Transaction;
  readonly school: SchoolKnowledge;
  readonly now: Instant;
  /** The day at the school. */
  readonly today: LocalDate;
  readonly randomBytes: RandomBytes;
  readonly path: PathOf<Name>;
  readonly query: QueryOf<Name>;
  /** Versions that the caller has seen; absent where it names none. */
  readonly ifMatch: readonly string[] | undefined;
  readonly body: BodyOf<Name>;
}

/** What an operation of a signed-in person is given. Everything has been checked against the contract. */
export interface AccountContext<Name extends AccountOperationName> extends CommonContext<Name> {
  readonly principal: AccountPrincipal;
  readonly permitted: PermittedStudents;
  readonly policies: PolicySet;
  /** What is known of the school by now: while a transaction waits for another one, that one may have been committed. */
  readonly latest: () => SchoolKnowledge;
  /** Takes what is known of the school once the transaction is committed. */
  readonly learn: (knowledge: SchoolKnowledge) => void;
  /** Absent where the operator has set no webhooks up. */
  readonly webhooks: WebhookSettings | undefined;
  /** Days that a family's link holds. */
  readonly linkDays: number;
  /** Minutes that a link to a badge as a picture holds. */
  readonly badgeLinkMinutes: number;
}

/** What an operation of a family is given. Everything has been checked against the contract. */
export interface FamilyContext<Name extends FamilyOperationName> extends CommonContext<Name> {
  readonly principal: FamilyPrincipal;
  readonly policies: PolicySet;
  /** Days within which the school answers what a family asks about its data. */
  readonly dataRequestDays: number;
}

/** What an operation answers. */
export interface Outcome<Name extends OperationName> {
  readonly answer: AnswerOf<Name>;
  /** Students and staff whose data the answer holds, for the access log. */
  readonly subjectIds: readonly string[];
  /** Version of what is answered, for an operation that only reads; becomes the entity tag. */
  readonly version?: string;
}

/** An operation of a signed-in person. */
export type AccountOperation<Name extends AccountOperationName> = (
  context: AccountContext<Name>,
) => Promise<Outcome<Name>> | Outcome<Name>;

/** An operation of a family. */
export type FamilyOperation<Name extends FamilyOperationName> = (
  context: FamilyContext<Name>,
) => Promise<Outcome<Name>> | Outcome<Name>;
