import { runVectors, type VectorDifference, type VectorResult } from '@homevisit/sdk/policy/vectors';
import { currentLanguage } from '../language.js';
import { countsOf } from './check-command.js';
import { packsAtHand, readPackFiles } from './pack-files.js';
import { policyPhrases, type PolicyPhrases } from './policy-phrases.js';

interface TestOptions {
  readonly vectors?: readonly string[];
  readonly json?: true;
}

interface PlacedResult extends VectorResult {
  readonly file: string;
}

function shown(value: unknown, phrases: PolicyPhrases): string {
  if (value === undefined) return phrases.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function linesOfDifference(difference: VectorDifference, phrases: PolicyPhrases): string[] {
  const period = difference.period === undefined ? '' : ` (${difference.period})`;
  const head = `    ${difference.asOf}  ${difference.subject}${period}`;
  if (difference.part === 'verdict') {
    const sentence =
      difference.actual === 'none'
        ? phrases.missingVerdict(String(difference.expected))
        : phrases.extraVerdict(String(difference.actual));
    return [`${head}: ${sentence}`];
  }
  return [
    `${head}: ${difference.part}`,
    `      ${phrases.expected} ${shown(difference.expected, phrases)}`,
    `      ${phrases.actual} ${shown(difference.actual, phrases)}`,
  ];
}

function linesOfFailure(result: PlacedResult, phrases: PolicyPhrases): string[] {
  return [
    `✗ ${result.vector.clause}: ${result.vector.name}`,
    `    ${result.file} ${result.pointer}`,
    ...(result.error === undefined ? [] : [`    ${result.error}`]),
    ...result.differences.flatMap((difference) => linesOfDifference(difference, phrases)),
  ];
}

/** `homevisit policy test <pack…> [--vectors <file…>]` */
export async function testCommand(paths: readonly string[], options: TestOptions): Promise<void> {
  const phrases = policyPhrases[currentLanguage()];
  const files = await readPackFiles(paths, options.vectors);
  const { all } = packsAtHand(files);
  const results = files.vectors.flatMap(({ file, vectors }) =>
    runVectors(vectors, all).map((result): PlacedResult => ({ ...result, file })),
  );
  const failed = results.filter((result) => result.error !== undefined || result.differences.length > 0);
  const unusable = files.problems.length + files.findings.length;
  if (failed.length > 0 || unusable > 0 || results.length === 0) process.exitCode = 1;
  if (options.json) {
    const report = {
      passed: results.length - failed.length,
      failed: failed.length,
      problems: files.problems,
      findings: files.findings,
      failures: failed.map(({ file, pointer, vector, error, differences }) => ({
        file,
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
  const lines = [
    ...countsOf(files, phrases),
    ...files.problems.map(
      (problem) => `${problem.file} ${problem.place}: ${phrases.problems[problem.code](problem.detail)}`,
    ),
    ...files.findings.map(
      ({ file, finding }) => `${file} ${finding.pointer}: ${phrases.findings[finding.code](finding.values).problem}`,
    ),
    ...failed.flatMap((result) => linesOfFailure(result, phrases)),
    ...(results.length === 0 ? [phrases.noVectors] : []),
    phrases.tested(results.length - failed.length, failed.length),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
