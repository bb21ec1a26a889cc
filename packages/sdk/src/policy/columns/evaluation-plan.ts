import { epochMillisecondsOf, isInstant, localDateOf, type Instant } from '../../calendar/instant.js';
import type { PolicySet } from '../policy-set.js';
import type { CountPass } from './count-pass.js';
import { DayPlan } from './day-plan.js';
import type { FactColumns } from './fact-columns.js';
import type { SweepTables } from './sweep-contacts.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Policies made ready for columns, as of a moment. Facts may be added meanwhile. */
export class EvaluationPlan {
  readonly asOf: Instant;
  /** {@link asOf} in milliseconds since 1970-01-01T00:00:00Z. */
  readonly moment: number;
  /** How long before its due date a duty counts as due soon, in milliseconds. */
  readonly soon: number;
  readonly day: DayPlan;
  readonly #policies: PolicySet;
  readonly #columns: FactColumns;

  /**
   * @param earlier - a plan of the same policies and columns; on the same day, what it has found out serves again.
   * @throws {RangeError} when `asOf` is no instant with offset.
   * @throws {PolicyError} when the school's settings do not fit the packs.
   */
  constructor(policies: PolicySet, columns: FactColumns, asOf: Instant, earlier?: EvaluationPlan) {
    if (!isInstant(asOf)) throw new RangeError(`asOf: "${String(asOf)}" is no ISO 8601 date-time with an offset`);
    const date = localDateOf(asOf, columns.calendar.timeZone);
    this.asOf = asOf;
    this.moment = epochMillisecondsOf(asOf);
    this.soon = policies.settings.dueSoonDays * MILLISECONDS_PER_DAY;
    this.day = earlier?.day.date === date ? earlier.day : new DayPlan(policies, columns, asOf, date);
    this.#policies = policies;
    this.#columns = columns;
  }

  /** Ids of clauses that columns cannot evaluate, because their rules say more than these know; `evaluate` can. */
  get unplanned(): readonly string[] {
    return this.day.unplanned;
  }

  /** The same as of another moment. Cheap as long as it is the same day at the schools. */
  at(asOf: Instant): EvaluationPlan {
    return new EvaluationPlan(this.#policies, this.#columns, asOf, this);
  }

  /** What a sweep over contacts looks up for a pass. */
  tablesOf(pass: CountPass): SweepTables {
    return {
      kindMasks: pass.kindMasks,
      dayMasks: pass.dayMasks(this.#columns.days),
      kindOffsets: this.day.kindOffsets(),
      needMasks: pass.needMasks,
      asOf: this.moment,
    };
  }
}
