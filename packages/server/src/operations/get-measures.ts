import { evaluate } from '@homevisit/sdk/policy';
import { measures, protectSmallNumbers } from '@homevisit/sdk/report';
import { digestsNamed, endOfDay } from '../verdicts/verdict-sheet.js';
import type { AccountOperation } from './operation.js';

/** Everything that a report about the school states; outside the school nothing about few people. */
export const getMeasures: AccountOperation<'getMeasures'> = ({ school, policies, principal, query, now }) => {
  const asOf = query?.asOf === undefined ? now : endOfDay(query.asOf, school.timeZone);
  const all = measures(policies, school.facts, evaluate(policies, school.facts, asOf), asOf);
  const told = principal.role === 'authority' ? protectSmallNumbers(all) : { measures: all, withheld: [] };
  const named = new Set(told.measures.flatMap(({ clause }) => clause ?? []));
  return {
    answer: {
      asOf,
      measures: [...told.measures],
      withheld: [...told.withheld],
      clauses: digestsNamed(policies, named),
    },
    subjectIds: told.measures.flatMap(({ subject }) => (subject?.type === 'teacher' ? [subject.id] : [])),
  };
};
