import type { Instant } from '../../calendar/instant.js';
import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import { compilePolicies } from '../compiled-policies.js';
import type { PolicySet } from '../policy-set.js';
import type { CountedSubjectType } from '../rule.js';
import { CONTACT_KINDS } from './contact-kind.js';
import { countPasses, type CountPass } from './count-pass.js';
import { DayScale } from './day-scale.js';
import type { FactColumns } from './fact-columns.js';
import { ProfileJudge } from './judge-profiles.js';
import { planClauses, type CountSlot, type VisitSlot } from './planned-clauses.js';
import { dataAskedBy } from './profile-conditions.js';
import { ProfileClasses } from './profile-classes.js';
import { RecordTable } from './record-table.js';
import { StatusTable, type JudgeProfiles } from './status-table.js';
import {
  studentProfileOn,
  teacherProfileOn,
  type FamilyProfile,
  type StudentProfile,
  type TeacherProfile,
} from './subject-profile.js';

/** The clauses that are counted for one type of subject. */
export interface CountPlan<Profile> {
  readonly slots: readonly CountSlot[];
  readonly passes: readonly CountPass[];
  readonly statuses: Pick<StatusTable<Profile, unknown>, 'classes' | 'classOf' | 'codesOf' | 'learn'>;
}

/** Every day that evaluation compares days of a profile with. */
function marksOf(policies: PolicySet, columns: FactColumns, slots: readonly CountSlot[], date: LocalDate): LocalDate[] {
  const ranges = [
    ...columns.calendar.schoolYears.flatMap((year) => [year, ...year.terms]),
    ...slots.flatMap(({ period }) => period ?? []),
  ].flatMap(({ startDate, endDate }) => [startDate, endDate]);
  const dated = policies.packs.flatMap(({ document, categories }) => [
    document.effectiveFrom,
    document.effectiveTo,
    ...categories.list.flatMap(({ from, to }) => [from, to]),
  ]);
  return [date, ...ranges, ...dated.flatMap((day) => day ?? [])];
}

/** Policies made ready for columns, for one day at the schools: all that does not depend on the time of day. */
export class DayPlan {
  readonly date: LocalDate;
  readonly students: CountPlan<StudentProfile>;
  readonly families: CountPlan<FamilyProfile>;
  readonly teachers: CountPlan<TeacherProfile>;
  readonly visits: readonly VisitSlot[];
  readonly records: RecordTable;
  readonly unplanned: readonly string[];
  readonly #columns: FactColumns;
  #kindOffsets = new Int32Array(0);

  /** @throws {PolicyError} when the school's settings do not fit the packs. */
  constructor(policies: PolicySet, columns: FactColumns, asOf: Instant, date: LocalDate) {
    const { counts, visits, unplanned } = planClauses(compilePolicies(policies), columns.calendar, date);
    const scale = new DayScale(marksOf(policies, columns, counts, date));
    const asked = new Set(counts.flatMap(({ rule }) => dataAskedBy(rule.population.where ?? {})));
    const judge = new ProfileJudge(policies, columns, asOf);
    const students = new ProfileClasses((profile: StudentProfile) => studentProfileOn(scale, profile, asked));
    const families = new ProfileClasses((profile: FamilyProfile) => {
      students.learn(columns.studentProfiles, profile);
      return profile.map((code) => students.classOf[code] as number).sort((a, b) => a - b);
    });
    const teachers = new ProfileClasses((profile: TeacherProfile) => teacherProfileOn(scale, profile, asked));
    const planFor = <Profile, Reduced>(
      subject: CountedSubjectType,
      classes: ProfileClasses<Profile, Reduced>,
      judged: JudgeProfiles<Reduced>,
    ): CountPlan<Profile> => {
      const slots = counts.filter((slot) => slot.rule.subject === subject);
      return { slots, passes: countPasses(slots), statuses: new StatusTable(slots, classes, judged) };
    };
    this.date = date;
    this.students = planFor('student', students, (list) => judge.families(list.map((profile) => [profile])));
    this.families = planFor('family', families, (list) =>
      judge.families(list.map((codes) => codes.map((code) => students.values[code] as StudentProfile))),
    );
    this.teachers = planFor('teacher', teachers, (list) => judge.teachers(list));
    this.visits = visits;
    this.records = new RecordTable(visits, judge);
    this.unplanned = unplanned;
    this.#columns = columns;
  }

  /** For each day of the columns, what is added to the kind of its contacts; see `CountPass.kindMasks`. */
  kindOffsets(): Int32Array {
    const { days, emergencies } = this.#columns;
    if (this.#kindOffsets.length < days.length) {
      this.#kindOffsets = Int32Array.from(days, (day) =>
        emergencies.some((range) => isWithin(day, range)) ? CONTACT_KINDS : 0,
      );
    }
    return this.#kindOffsets;
  }
}
