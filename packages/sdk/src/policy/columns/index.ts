/**
 * Evaluation of policies over columns, for schools, cities and provinces: the statuses of `evaluate` for millions of
 * students at once, and full verdicts only where somebody asks.
 *
 * ```ts
 * const { columns } = FactLoader.of(facts);
 * const evaluation = new ColumnEvaluation(columns);
 * const verdicts = evaluation.evaluate(new EvaluationPlan(policies, columns, asOf));
 * verdicts.counts[0]?.counts.overdue;
 * ```
 *
 * @module
 */
export * from './column-evaluation.js';
export * from './column-verdicts.js';
export { contactCode } from './contact-code.js';
export { contactKindCode, rolesAsBits, type ContactKind } from './contact-kind.js';
export type { ContactRows } from './contact-rows.js';
export { EvaluationPlan } from './evaluation-plan.js';
export * from './fact-columns.js';
export * from './fact-loader.js';
export type { RecordKind } from './record-kinds.js';
export * from './subject-facts.js';
export type { FamilyProfile, StudentProfile, TeacherProfile } from './subject-profile.js';
export type { TouchedSubjects } from './touched-subjects.js';
export { codeOfStatus, NO_VERDICT, statusOfCode } from './verdict-code.js';
