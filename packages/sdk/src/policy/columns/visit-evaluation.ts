import type { StatusColumn } from './column-verdicts.js';
import { endedVisits } from './ended-visits.js';
import type { EvaluationPlan } from './evaluation-plan.js';
import type { FactColumns } from './fact-columns.js';
import { filingStatus, writeFilingStatuses, writeKindStatuses } from './record-status.js';
import { NO_VERDICT } from './verdict-code.js';
import { WritableColumn } from './writable-column.js';

/** Statuses of visits under the clauses about single visits. Its memory serves again and again. */
export class VisitEvaluation {
  readonly #facts: FactColumns;
  readonly #columns: WritableColumn[] = [];

  constructor(facts: FactColumns) {
    this.#facts = facts;
  }

  /** Evaluates all visits. */
  evaluate(plan: EvaluationPlan): void {
    if (plan.day.visits.length === 0) return;
    const { visits, recordKinds } = this.#facts;
    plan.day.records.learn(recordKinds);
    const { byKind, others } = endedVisits(visits, recordKinds.length, plan.moment);
    plan.day.visits.forEach((_, slot) => {
      const column = this.#column(slot);
      column.tally.fill(0);
      const codes = plan.day.records.codesOf(slot);
      const deadline = plan.day.records.deadlines[slot];
      if (deadline) writeFilingStatuses(column, visits, codes, deadline, plan);
      else {
        writeKindStatuses(column, visits, codes);
        byKind.forEach((ended, kind) => column.count(codes[kind] as number, ended));
        for (const visit of others) column.statuses[visit] = NO_VERDICT;
      }
    });
  }

  /** Evaluates some visits anew, after all of them have been evaluated by the same plan. */
  revise(plan: EvaluationPlan, visits: Iterable<number>): void {
    const { kinds, endedAt, filedAt } = this.#facts.visits;
    plan.day.records.learn(this.#facts.recordKinds);
    const concerned = [...visits];
    plan.day.visits.forEach((_, slot) => {
      const column = this.#column(slot);
      const codes = plan.day.records.codesOf(slot);
      const deadline = plan.day.records.deadlines[slot];
      for (const visit of concerned) {
        const ended = endedAt.values[visit] as number;
        const byKind = codes[kinds.values[visit] as number] as number;
        if (!(ended <= plan.moment) || byKind === NO_VERDICT) column.change(visit, NO_VERDICT);
        else if (!deadline) column.change(visit, byKind);
        else column.change(visit, filingStatus(ended, filedAt.values[visit] as number, deadline, plan));
      }
    });
  }

  /** What has been evaluated. */
  columns(plan: EvaluationPlan): StatusColumn[] {
    return plan.day.visits.map(({ clause }, slot) => {
      const { statuses, counts } = this.#column(slot);
      return { clause: clause.id, statuses, counts };
    });
  }

  #column(slot: number): WritableColumn {
    const column = (this.#columns[slot] ??= new WritableColumn());
    column.resize(this.#facts.visits.kinds.length);
    return column;
  }
}
