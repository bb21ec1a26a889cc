import type { Instant } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import type { Subject } from './check.js';
import type { ConformancePhrases } from './conformance-phrases.js';
import type { ConformanceRun } from './run-checks.js';

/** What a run of the kit found, as data; holds no token and nothing of the people of the school. */
export interface ConformanceReport {
  readonly format: 'homevisit-conformance/1';
  /** Version of the kit. */
  readonly kit: string;
  readonly baseUrl: string;
  /** What time it was for the implementation when the run began. */
  readonly at: Instant;
  readonly conforms: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly clause: string;
    readonly title: string;
    readonly met: boolean;
    readonly expected?: string;
    readonly came?: string;
  }[];
  /** Ids of checks that were not done, as webhooks had no way to the kit. */
  readonly notDone: readonly string[];
}

/** Makes the report of a run. */
export function reportOf(
  { results, notDone }: Pick<ConformanceRun, 'results' | 'notDone'>,
  about: Pick<ConformanceReport, 'kit' | 'baseUrl' | 'at'>,
  language: Locale,
): ConformanceReport {
  return {
    format: 'homevisit-conformance/1',
    ...about,
    conforms: results.every(({ met }) => met),
    checks: results.map((result) => ({
      id: result.check.id,
      clause: result.check.clause,
      title: result.check.title[language],
      met: result.met,
      ...(!result.met && { expected: result.expected, came: result.came }),
    })),
    notDone: notDone.map(({ id }) => id),
  };
}

/** The report for people: each check in a line; of a failed one what was expected, what came, and the way out. */
export function reportText(report: ConformanceReport, phrases: ConformancePhrases): string {
  const lines = report.checks.flatMap(({ id, clause, title, met, expected = '', came = '' }) => {
    const subject = id.split('.')[0] as Subject;
    const line = `${met ? '✓' : '✗'} ${id}  ${title}`;
    if (met) return [line];
    return [line, ...phrases.failure(clause, expected, came, phrases.wayOut[subject]).map((text) => `    ${text}`)];
  });
  const failed = report.checks.filter(({ met }) => !met).length;
  return [
    phrases.heading(report.baseUrl, report.kit, report.at),
    '',
    ...lines,
    ...report.notDone.map((id) => phrases.notDone(id)),
    '',
    failed === 0 ? phrases.conforms(report.checks.length) : phrases.fails(failed, report.checks.length),
    '',
  ].join('\n');
}
