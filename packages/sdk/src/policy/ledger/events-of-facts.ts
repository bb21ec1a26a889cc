import type { Facts } from '../facts.js';
import type { LedgerEvent } from './ledger-event.js';

/**
 * Facts that are at hand as a whole, as events of one version: what a ledger starts from. Facts of one kind must have
 * ids of their own; of those that share one, the ledger keeps one.
 *
 * @param version - a whole number from 0; lower than that of any correction to come.
 */
export function eventsOfFacts(facts: Facts, version = 0): LedgerEvent[] {
  const { schoolId, school } = facts;
  return [
    ...facts.students.map((fact) => ({ entity: 'student' as const, id: fact.id, version, fact })),
    ...facts.teachers.map((fact) => ({ entity: 'teacher' as const, id: fact.id, version, fact })),
    ...(facts.classes ?? []).map((fact) => ({ entity: 'class' as const, id: fact.id, version, fact })),
    ...facts.visits.map((fact) => ({ entity: 'visit' as const, id: fact.id, version, fact })),
    ...facts.declines.map((fact) => ({ entity: 'decline' as const, id: fact.id, version, fact })),
    ...facts.emergencies.map((fact) => {
      const id = `${fact.from ?? ''}/${fact.to ?? ''}`;
      return { entity: 'emergency' as const, id, version, fact };
    }),
    ...(facts.preconditions ?? []).map((fact) => ({ entity: 'precondition' as const, id: fact.id, version, fact })),
    ...(facts.events ?? []).map((fact) => ({ entity: 'event' as const, id: fact.id, version, fact })),
    ...(facts.activities ?? []).map((fact) => ({ entity: 'activity' as const, id: fact.id, version, fact })),
    ...(facts.submissions ?? []).map((fact) => ({ entity: 'submission' as const, id: fact.id, version, fact })),
    ...(school ? [{ entity: 'school' as const, id: schoolId, version, fact: school }] : []),
  ];
}
