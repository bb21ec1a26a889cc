import type { ReportMeasure } from './measure.js';

/**
 * Fewest people, visits or cases of which a figure is told outside the school: of fewer, whoever knows the place knows the
 * people (small numbers are protected towards an authority).
 */
export const FEWEST_TOLD = 10;

/** What may leave the school. */
export interface ProtectedMeasures {
  readonly measures: readonly ReportMeasure[];
  /** Ids of measures of which nothing is told. Those of single classes and members of staff are not even named. */
  readonly withheld: readonly string[];
}

function isFew(count: number): boolean {
  return count > 0 && count < FEWEST_TOLD;
}

/** Without counts of its parts where one of them is small: with the total, a small one could be worked out. */
function withoutSmallParts({ statuses, distribution, ...measure }: ReportMeasure): ReportMeasure {
  const tellsStatuses = statuses && !Object.values(statuses).some(isFew);
  const tellsDistribution = distribution && !distribution.some(({ subjects }) => isFew(subjects));
  return { ...measure, ...(tellsStatuses && { statuses }), ...(tellsDistribution && { distribution }) };
}

/**
 * What of a school's measures is told outside it: shares of which both parts, those who stand as asked and those who do
 * not, are none or at least {@link FEWEST_TOLD}. A measure about one class or member of staff is never told.
 */
export function protectSmallNumbers(measures: readonly ReportMeasure[]): ProtectedMeasures {
  const told: ReportMeasure[] = [];
  const withheld: string[] = [];
  for (const measure of measures) {
    const { id, subject, numerator, denominator, unit } = measure;
    if (subject && subject.type !== 'school') continue;
    // Of classes and schools nobody learns who the people are.
    const isOfPeople = unit !== 'classes' && unit !== 'schools';
    if (isOfPeople && (isFew(numerator) || isFew(denominator - numerator))) withheld.push(id);
    else told.push(withoutSmallParts(measure));
  }
  return { measures: told, withheld };
}
