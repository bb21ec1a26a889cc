import { epochMillisecondsOf, isInstant, localDateOf, type Instant } from '../../calendar/instant.js';
import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import { compilePolicies } from '../compiled-policies.js';
import type { PolicySet } from '../policy-set.js';
import type { CountedSubjectType } from '../rule.js';
import { CONTACT_KINDS } from './contact-kind.js';
import { countPasses, type CountPass } from './count-pass.js';
import type { FactColumns } from './fact-columns.js';
import { ProfileJudge } from './judge-profiles.js';
import { planClauses, type CountSlot, type VisitSlot } from './planned-clauses.js';
import { RecordTable } from './record-table.js';
import { StatusTable, type JudgeProfiles } from './status-table.js';
import type { FamilyProfile, StudentProfile, TeacherProfile } from './subject-profile.js';
import type { SweepTables } from './sweep-contacts.js';

/** The clauses that are counted for one type of subject. */
export interface CountPlan<Profile> {
  readonly slots: readonly CountSlot[];
  readonly passes: readonly CountPass[];
  readonly statuses: StatusTable<Profile>;
}

/** Policies made ready for columns, as of a moment. Serves while the moment stays; facts may be added meanwhile. */
export class EvaluationPlan {
  readonly asOf: Instant;
  /** {@link asOf} in milliseconds since 1970-01-01T00:00:00Z. */
  readonly moment: number;
  /** The day at the schools. */
  readonly date: LocalDate;
  readonly dueSoonDays: number;
  readonly students: CountPlan<StudentProfile>;
  readonly families: CountPlan<FamilyProfile>;
  readonly teachers: CountPlan<TeacherProfile>;
  readonly visits: readonly VisitSlot[];
  readonly records: RecordTable;
  /** Ids of clauses that columns cannot evaluate, because their rules say more than these know; `evaluate` can. */
  readonly unplanned: readonly string[];
  readonly #columns: FactColumns;
  #kindOffsets = new Int32Array(0);

  /**
   * @throws {RangeError} when `asOf` is no instant with offset.
   * @throws {PolicyError} when the school's settings do not fit the packs.
   */
  constructor(policies: PolicySet, columns: FactColumns, asOf: Instant) {
    if (!isInstant(asOf)) throw new RangeError(`asOf: "${String(asOf)}" is no ISO 8601 date-time with an offset`);
    const date = localDateOf(asOf, columns.calendar.timeZone);
    const { counts, visits, unplanned } = planClauses(compilePolicies(policies), columns.calendar, date);
    const judge = new ProfileJudge(policies, columns, asOf);
    const planFor = <Profile>(subject: CountedSubjectType, judged: JudgeProfiles<Profile>): CountPlan<Profile> => {
      const slots = counts.filter((slot) => slot.rule.subject === subject);
      return { slots, passes: countPasses(slots), statuses: new StatusTable(slots, judged) };
    };
    this.asOf = asOf;
    this.moment = epochMillisecondsOf(asOf);
    this.date = date;
    this.dueSoonDays = policies.settings.dueSoonDays;
    this.students = planFor('student', (profiles: readonly StudentProfile[]) => judge.students(profiles));
    this.families = planFor('family', (profiles: readonly FamilyProfile[]) => judge.families(profiles));
    this.teachers = planFor('teacher', (profiles: readonly TeacherProfile[]) => judge.teachers(profiles));
    this.visits = visits;
    this.records = new RecordTable(visits, judge, asOf);
    this.unplanned = unplanned;
    this.#columns = columns;
  }

  /** What a sweep over contacts looks up for a pass. */
  tablesOf(pass: CountPass): SweepTables {
    const { days, emergencies } = this.#columns;
    if (this.#kindOffsets.length < days.length) {
      this.#kindOffsets = Int32Array.from(days, (day) =>
        emergencies.some((range) => isWithin(day, range)) ? CONTACT_KINDS : 0,
      );
    }
    return {
      kindMasks: pass.kindMasks,
      dayMasks: pass.dayMasks(days),
      kindOffsets: this.#kindOffsets,
      needMasks: pass.needMasks,
      asOf: this.moment,
    };
  }
}
