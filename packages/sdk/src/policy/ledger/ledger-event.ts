import * as z from 'zod/mini';
import type { DateRange } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { identifier } from '../../model/primitives.js';
import type {
  ActivityFact,
  ClassFact,
  DeclineFact,
  EventFact,
  PreconditionFact,
  SchoolFact,
  StudentFact,
  SubmissionFact,
  TeacherFact,
  VisitFact,
} from '../facts.js';
import { FACT_SCHEMAS } from './fact-schemas.js';

/** What an event of each entity carries. */
export interface LedgerFacts {
  readonly student: StudentFact;
  readonly teacher: TeacherFact;
  readonly class: ClassFact;
  readonly visit: VisitFact;
  readonly decline: DeclineFact;
  readonly emergency: DateRange;
  readonly precondition: PreconditionFact;
  readonly event: EventFact;
  readonly activity: ActivityFact;
  readonly submission: SubmissionFact;
  readonly school: SchoolFact;
  readonly calendar: SchoolCalendar;
}
/** What events are about. */
export type LedgerEntity = keyof LedgerFacts;

/**
 * What is known of one thing from one version on. Plain data.
 *
 * - `id` is that of the fact; of `school` and `calendar` the school's id; of `emergency` any that is its own.
 * - `version` is a whole number from 0 that grows with every correction; a counter or a time of change will do. The
 *   highest wins, whenever it comes.
 * - `fact` is the whole of what is known, not a difference; `null` withdraws it.
 */
export type LedgerEvent = {
  readonly [Entity in LedgerEntity]: {
    readonly entity: Entity;
    readonly id: string;
    readonly version: number;
    readonly fact: LedgerFacts[Entity] | null;
  };
}[LedgerEntity];

const version = z.number().check(z.int(), z.minimum(0));

function eventOf<Entity extends LedgerEntity>(entity: Entity) {
  return z.strictObject({
    entity: z.literal(entity),
    id: identifier,
    version,
    fact: z.nullable(FACT_SCHEMAS[entity] as z.ZodMiniType),
  });
}

/** {@link LedgerEvent} as a schema. Strict: whatever no rule reads is refused. */
export const ledgerEvent = z
  .discriminatedUnion('entity', [
    eventOf('student'),
    eventOf('teacher'),
    eventOf('class'),
    eventOf('visit'),
    eventOf('decline'),
    eventOf('emergency'),
    eventOf('precondition'),
    eventOf('event'),
    eventOf('activity'),
    eventOf('submission'),
    eventOf('school'),
    eventOf('calendar'),
  ])
  .check(
    z.refine(({ id, fact }) => ((fact as { id?: unknown } | null)?.id ?? id) === id, {
      error: 'the fact has another id than the event',
      path: ['fact', 'id'],
    }),
  ) as unknown as z.ZodMiniType<LedgerEvent, LedgerEvent>;
