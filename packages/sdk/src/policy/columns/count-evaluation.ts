import type { CountColumn } from './column-verdicts.js';
import { SLOTS_PER_PASS } from './count-pass.js';
import type { CountedSubjects } from './counted-subjects.js';
import type { CountPlan } from './day-plan.js';
import type { EvaluationPlan } from './evaluation-plan.js';
import { WritableColumn } from './writable-column.js';
import { writeStatuses } from './write-statuses.js';

/** Statuses of the subjects of one type under the clauses that count visits. Its memory serves again and again. */
export class CountEvaluation<Profile> {
  readonly #subjects: CountedSubjects<Profile>;
  readonly #columns: WritableColumn[] = [];
  #met = new Int32Array(0);
  #combinations = new Int32Array(0);

  constructor(subjects: CountedSubjects<Profile>) {
    this.#subjects = subjects;
  }

  /** Evaluates all subjects. */
  evaluate(plan: EvaluationPlan, counts: CountPlan<Profile>): void {
    if (counts.slots.length === 0) return;
    const { count, profileCodes, profiles } = this.#subjects;
    counts.statuses.learn(profiles);
    if (this.#met.length !== count) {
      this.#met = new Int32Array(count);
      this.#combinations = new Int32Array(count);
    }
    counts.passes.forEach((pass, index) => {
      this.#subjects.sweep(pass, plan, this.#met);
      const slots = pass.slots.map((_, bit) => {
        const slot = index * SLOTS_PER_PASS + bit;
        return { column: this.#column(slot, count), codes: counts.statuses.codesOf(slot) };
      });
      writeStatuses(slots, this.#met, profileCodes, counts.statuses, this.#combinations);
    });
  }

  /** Evaluates some subjects anew, after all of them have been evaluated by the same plan. */
  revise(plan: EvaluationPlan, counts: CountPlan<Profile>, subjects: Iterable<number>): void {
    if (counts.slots.length === 0) return;
    const { count, profileCodes, profiles } = this.#subjects;
    const concerned = [...subjects];
    counts.statuses.learn(
      profiles,
      concerned.map((subject) => profileCodes[subject] as number),
    );
    counts.passes.forEach((pass, index) => {
      for (const subject of concerned) {
        const met = this.#subjects.gather(pass, plan, subject);
        pass.slots.forEach((_, bit) => {
          const slot = index * SLOTS_PER_PASS + bit;
          const profileClass = counts.statuses.classOf[profileCodes[subject] as number] as number;
          const place = 2 * profileClass + ((met >>> bit) & 1);
          this.#column(slot, count).change(subject, counts.statuses.codesOf(slot)[place] as number);
        });
      }
    });
  }

  /** What has been evaluated. */
  columns({ slots }: CountPlan<Profile>): CountColumn[] {
    return slots.map(({ clause, rule, period }, slot) => {
      const { statuses, counts } = this.#column(slot, this.#subjects.count);
      return { clause: clause.id, subject: rule.subject, period, statuses, counts };
    });
  }

  #column(slot: number, length: number): WritableColumn {
    const column = (this.#columns[slot] ??= new WritableColumn());
    column.resize(length);
    return column;
  }
}
