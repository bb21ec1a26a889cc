import type { ColumnVerdicts } from './column-verdicts.js';
import { CountEvaluation } from './count-evaluation.js';
import { CountedFamilies } from './counted-families.js';
import { ContactOwners } from './counted-subjects.js';
import type { EvaluationPlan } from './evaluation-plan.js';
import type { FactColumns } from './fact-columns.js';
import type { FamilyProfile, StudentProfile, TeacherProfile } from './subject-profile.js';
import type { TouchedSubjects } from './touched-subjects.js';
import { VisitEvaluation } from './visit-evaluation.js';

/**
 * Evaluates columns, as often as facts or the moment change. Statuses and counts are those of `evaluate`; what leads to
 * them (evidence, what is missing) is left to `evaluate`, for the subjects that somebody asks about.
 */
export class ColumnEvaluation {
  readonly #facts: FactColumns;
  readonly #students: CountEvaluation<StudentProfile>;
  readonly #families: CountEvaluation<FamilyProfile>;
  readonly #teachers: CountEvaluation<TeacherProfile>;
  readonly #visits: VisitEvaluation;
  #plan: EvaluationPlan | undefined;

  constructor(facts: FactColumns) {
    const students = new ContactOwners(facts.students, facts.studentContacts, () => facts.studentProfiles);
    this.#facts = facts;
    this.#students = new CountEvaluation(students);
    this.#families = new CountEvaluation(new CountedFamilies(facts, students));
    this.#teachers = new CountEvaluation(
      new ContactOwners(facts.teachers, facts.teacherContacts, () => facts.teacherProfiles),
    );
    this.#visits = new VisitEvaluation(facts);
  }

  /** All statuses. Writes over the arrays that it has given before. */
  evaluate(plan: EvaluationPlan): ColumnVerdicts {
    this.#students.evaluate(plan, plan.day.students);
    this.#families.evaluate(plan, plan.day.families);
    this.#teachers.evaluate(plan, plan.day.teachers);
    this.#visits.evaluate(plan);
    this.#plan = plan;
    return this.#verdicts(plan);
  }

  /**
   * All statuses, where only those of some subjects can have changed since.
   *
   * @param touched - as `FactLoader` gave it when facts were added or withdrawn.
   * @throws {Error} when nothing has been evaluated yet.
   */
  revise(touched: TouchedSubjects): ColumnVerdicts {
    const plan = this.#plan;
    if (!plan) throw new Error('evaluate() comes before revise()');
    const families = new Set([...touched.students].map((student) => this.#facts.families.familyOf(student)));
    this.#students.revise(plan, plan.day.students, touched.students);
    this.#families.revise(plan, plan.day.families, families);
    this.#teachers.revise(plan, plan.day.teachers, touched.teachers);
    this.#visits.revise(plan, touched.visits);
    return this.#verdicts(plan);
  }

  #verdicts(plan: EvaluationPlan): ColumnVerdicts {
    return {
      asOf: plan.asOf,
      counts: [
        ...this.#students.columns(plan.day.students),
        ...this.#families.columns(plan.day.families),
        ...this.#teachers.columns(plan.day.teachers),
      ],
      visits: this.#visits.columns(plan),
    };
  }
}
