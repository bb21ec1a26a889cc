import { overlaps } from '../../calendar/local-date.js';
import type { Span } from '../conditions/condition-scope.js';
import type { FactIndex } from '../fact-index.js';
import type { StudentFact } from '../facts.js';

/** True when one of the students has declined in a span, and has not taken it back by its end. */
export function hasDeclined(students: readonly StudentFact[], span: Span, index: FactIndex): boolean {
  return students.some((student) =>
    (index.declinesOfStudent.get(student.id) ?? []).some(
      (decline) => overlaps(decline, span) && (decline.to === undefined || decline.to >= span.to),
    ),
  );
}
