import type { Locale } from '@homevisit/sdk/model';
import { digestClauses, explainVerdict, loadPhrases, type ExplanationPhrases } from '@homevisit/sdk/policy';
import { runVectors, type VectorDifference, type VectorResult } from '@homevisit/sdk/policy/vectors';
import { displayWidth, fill } from '../import/display-width.js';
import { currentLanguage } from '../language.js';
import { findInVectors } from './check-command.js';
import { packsAtHand, readPackFiles, unusablePacks } from './pack-files.js';
import type { PolicyPhrases } from './phrases/policy-phrases.js';
import { policyPhrases } from './phrases/phrases-in.js';
import { countsOf, lineOfProblem, linesOfFindings } from './report-lines.js';

interface TestOptions {
  readonly vectors?: readonly string[];
  readonly json?: true;
}

interface PlacedResult extends VectorResult {
  readonly file: string;
  readonly line: number | undefined;
  readonly timeZone: string;
}

interface Wording {
  readonly locale: Locale;
  readonly phrases: PolicyPhrases;
  readonly explanation: ExplanationPhrases;
}

/** As many sentences as still help to find a fault. */
const MOST_REASONS = 3;

function shown(value: unknown, phrases: PolicyPhrases): string {
  if (value === undefined) return phrases.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was expected and what came, in two columns; long values one below the other. */
function tableOf(differences: readonly VectorDifference[], phrases: PolicyPhrases): string[] {
  const rows = differences.map(({ part, expected, actual }) => [
    part,
    shown(expected, phrases),
    shown(actual, phrases),
  ]);
  const table = [[phrases.part, phrases.expected, phrases.actual], ...rows];
  const widthOf = (column: number): number => Math.max(...table.map((row) => displayWidth(row[column] ?? '')));
  if (widthOf(1) + widthOf(2) > 90) {
    return rows.flatMap(([part, expected, actual]) => [
      `      ${part}`,
      `        ${fill(phrases.expected, 8, 'right')} ${expected}`,
      `        ${fill(phrases.actual, 8, 'right')} ${actual}`,
    ]);
  }
  return table.map(([part = '', expected = '', actual = '']) =>
    `      ${fill(part, widthOf(0), 'right')}  ${fill(expected, widthOf(1), 'right')}  ${actual}`.trimEnd(),
  );
}

function reasonOf(
  difference: VectorDifference,
  result: PlacedResult,
  { locale, explanation }: Wording,
): string | undefined {
  const { verdict } = difference;
  if (!verdict || !result.policies) return undefined;
  const options = { locale, phrases: explanation, timeZone: result.timeZone };
  const words = explainVerdict(verdict, digestClauses(result.policies), options);
  const reasons = [words.reason, ...words.notCounted, ...words.missing].filter((line) => line !== undefined);
  return [words.headline, ...reasons.slice(0, MOST_REASONS)].join(' ');
}

function linesOfSubject(differences: readonly VectorDifference[], result: PlacedResult, wording: Wording): string[] {
  const { phrases } = wording;
  const [first] = differences;
  if (!first) return [];
  const period = first.period === undefined ? '' : ` (${first.period})`;
  const head = `    ${first.asOf}  ${first.subject}${period}`;
  const because = reasonOf(first, result, wording);
  const why = because === undefined ? [] : [`      ${phrases.because}: ${because}`];
  if (first.part !== 'verdict') return [head, ...tableOf(differences, phrases), ...why];
  const sentence =
    first.actual === 'none'
      ? phrases.missingVerdict(String(first.expected))
      : phrases.extraVerdict(String(first.actual));
  return [`${head}: ${sentence}`, ...why];
}

function linesOfFailure(result: PlacedResult, wording: Wording): string[] {
  const groups = new Map<string, VectorDifference[]>();
  for (const difference of result.differences) {
    const { asOf, subject, period = '', part } = difference;
    const key = [asOf, subject, period, part === 'verdict' ? groups.size : ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [
    `✗ ${result.vector.clause}: ${result.vector.name}`,
    `    ${result.file}${result.line === undefined ? '' : `:${result.line}`} ${result.pointer}`,
    ...(result.error === undefined ? [] : [`    ${result.error}`]),
    ...[...groups.values()].flatMap((group) => linesOfSubject(group, result, wording)),
  ];
}

/** `homevisit policy test <pack…> [--vectors <file…>]` */
export async function testCommand(paths: readonly string[], options: TestOptions): Promise<void> {
  const locale = currentLanguage();
  const phrases = policyPhrases[locale];
  const files = await readPackFiles(paths, options.vectors);
  const { all } = packsAtHand(files);
  const unusablePackIds = unusablePacks(files);
  const results = files.vectors.flatMap(({ file, vectors, lineOf }) =>
    runVectors(vectors, all)
      .filter(({ vector }) => !unusablePackIds.has(vector.clause.split('/')[0] ?? ''))
      .map((result): PlacedResult => ({
        ...result,
        file,
        line: lineOf(result.pointer),
        timeZone: (result.vector.facts?.calendar ?? vectors.facts?.calendar)?.timeZone ?? 'Asia/Shanghai',
      })),
  );
  const failed = results.filter((result) => result.error !== undefined || result.differences.length > 0);
  const findings = [...files.findings, ...findInVectors(files)];
  const errors = findings.filter(({ finding }) => finding.severity === 'error');
  const unusable = files.problems.length + errors.length;
  if (failed.length > 0 || unusable > 0 || results.length === 0) process.exitCode = 1;
  if (options.json) {
    const report = {
      passed: results.length - failed.length,
      failed: failed.length,
      problems: files.problems,
      findings,
      failures: failed.map(({ file, line, pointer, vector, error, differences }) => ({
        file,
        line,
        pointer,
        clause: vector.clause,
        name: vector.name,
        ...(error !== undefined && { error }),
        differences,
      })),
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const wording: Wording = { locale, phrases, explanation: await loadPhrases(locale) };
  const lines = [
    ...countsOf(files, phrases),
    ...files.problems.map((problem) => lineOfProblem(problem, phrases)),
    // Warnings are for the check; here they matter where something fails.
    ...linesOfFindings(failed.length > 0 ? findings : errors, files, locale),
    ...failed.flatMap((result) => linesOfFailure(result, wording)),
    ...(results.length === 0 && unusable === 0 ? [phrases.noVectors] : []),
    phrases.tested(results.length - failed.length, failed.length),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
