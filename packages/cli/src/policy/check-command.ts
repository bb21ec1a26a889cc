import { checkPacks, checkSources, type PolicyFinding } from '@homevisit/sdk/policy/check';
import { currentLanguage } from '../language.js';
import { packsAtHand, readPackFiles, sourceTexts, type FileProblem, type PackFiles } from './pack-files.js';
import { policyPhrases, type PolicyPhrases } from './policy-phrases.js';

interface CheckOptions {
  readonly sources?: string;
  readonly json?: true;
}

interface PlacedFinding {
  readonly file: string;
  readonly finding: PolicyFinding;
}

function findAll(files: PackFiles, sources: string | undefined): PlacedFinding[] {
  const { own, all } = packsAtHand(files);
  const testedClauses = new Set(files.vectors.flatMap(({ vectors }) => vectors.vectors.map((vector) => vector.clause)));
  const fileOf = new Map(files.packs.map(({ file, pack }) => [pack.id, file]));
  const found = checkPacks(own, { known: all, testedClauses });
  const compared = files.packs.flatMap(({ file, pack }) => checkSources(pack, sourceTexts(sources, file)));
  return [
    ...files.findings,
    ...[...found, ...compared].map((finding) => ({ file: fileOf.get(finding.pack) ?? finding.pack, finding })),
  ];
}

function lineOfProblem(problem: FileProblem, phrases: PolicyPhrases): string {
  const place = problem.place === '' ? '' : ` ${problem.place}`;
  return `${phrases.severities.error}  ${problem.file}${place}: ${phrases.problems[problem.code](problem.detail)}`;
}

function lineOfFinding({ file, finding }: PlacedFinding, phrases: PolicyPhrases): string {
  const { problem, wayOut } = phrases.findings[finding.code](finding.values);
  return `${phrases.severities[finding.severity]}  ${file} ${finding.pointer}: ${problem}\n      ${wayOut}`;
}

/** The lines that say which packs were read. */
export function countsOf(files: PackFiles, phrases: PolicyPhrases): string[] {
  return files.packs.map(({ pack }) => {
    const vectors = files.vectors.flatMap(({ vectors: file }) =>
      file.vectors.filter((vector) => vector.clause.startsWith(`${pack.id}/`)),
    );
    return `${pack.id.padEnd(12)} ${phrases.clauses(pack.clauses.length)}, ${phrases.vectorCount(vectors.length)}  ${pack.document.title}`;
  });
}

/** `homevisit policy check <pack…>` */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<void> {
  const phrases = policyPhrases[currentLanguage()];
  const files = await readPackFiles(paths);
  const findings = findAll(files, options.sources);
  const errors = files.problems.length + findings.filter(({ finding }) => finding.severity === 'error').length;
  const warnings = findings.length + files.problems.length - errors;
  if (errors > 0) process.exitCode = 1;
  if (options.json) {
    const packs = files.packs.map(({ file, pack }) => ({ file, id: pack.id, clauses: pack.clauses.length }));
    const report = {
      errors,
      warnings,
      packs,
      problems: files.problems,
      findings: findings.map(({ file, finding }) => ({
        file,
        ...finding,
        ...phrases.findings[finding.code](finding.values),
      })),
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const lines = [
    ...countsOf(files, phrases),
    ...files.problems.map((problem) => lineOfProblem(problem, phrases)),
    ...findings.map((finding) => lineOfFinding(finding, phrases)),
    phrases.checked(errors, warnings),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
