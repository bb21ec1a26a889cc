import { checkPacks, checkSources } from '@homevisit/sdk/policy/check';
import { checkVectors } from '@homevisit/sdk/policy/vectors';
import { currentLanguage } from '../language.js';
import { wordsOfFinding } from './finding-text.js';
import {
  packsAtHand,
  readPackFiles,
  sourceTexts,
  unusablePacks,
  type PackFiles,
  type PlacedFinding,
} from './pack-files.js';
import { policyPhrases } from './phrases/phrases-in.js';
import { countsOf, lineOfProblem, linesOfFindings } from './report-lines.js';

interface CheckOptions {
  readonly sources?: string;
  readonly vectors?: readonly string[];
  readonly json?: true;
}

/** What is wrong with vectors, with their places. */
export function findInVectors(files: PackFiles): PlacedFinding[] {
  const { all } = packsAtHand(files);
  const unusable = unusablePacks(files);
  return files.vectors.flatMap(({ file, vectors, lineOf }) =>
    checkVectors(vectors, file, all)
      .filter(({ code, values }) => code !== 'unknown-pack' || !unusable.has(String(values['id'])))
      .map((finding) => ({ file, line: lineOf(finding.pointer), finding })),
  );
}

function findAll(files: PackFiles, sources: string | undefined): PlacedFinding[] {
  const { own, all } = packsAtHand(files);
  const testedClauses = new Set(files.vectors.flatMap(({ vectors }) => vectors.vectors.map((vector) => vector.clause)));
  const found = checkPacks(own, { known: all, testedClauses });
  const compared = files.packs.flatMap(({ file, pack }) => checkSources(pack, sourceTexts(sources, file)));
  const inPacks = [...found, ...compared].map((finding): PlacedFinding => {
    const place = files.packs.find(({ pack }) => pack.id === finding.pack);
    return { file: place?.file ?? finding.pack, line: place?.lineOf(finding.pointer), finding };
  });
  return [...files.findings, ...inPacks, ...findInVectors(files)];
}

/** `homevisit policy check <pack…>` */
export async function checkCommand(paths: readonly string[], options: CheckOptions): Promise<void> {
  const locale = currentLanguage();
  const phrases = policyPhrases[locale];
  const files = await readPackFiles(paths, options.vectors);
  const findings = findAll(files, options.sources);
  const errors = files.problems.length + findings.filter(({ finding }) => finding.severity === 'error').length;
  const warnings = findings.length + files.problems.length - errors;
  if (errors > 0) process.exitCode = 1;
  if (options.json) {
    const vectors = files.vectors.flatMap((one) => one.vectors.vectors);
    const report = {
      errors,
      warnings,
      packs: files.packs.map(({ file, pack }) => ({
        file,
        id: pack.id,
        clauses: pack.clauses.length,
        vectors: vectors.filter(({ clause }) => clause.startsWith(`${pack.id}/`)).length,
      })),
      problems: files.problems,
      findings: findings.map(({ file, line, finding }) => ({
        file,
        line,
        ...finding,
        ...wordsOfFinding(finding, locale, files.packs.find(({ pack }) => pack.id === finding.pack)?.pack),
      })),
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const lines = [
    ...countsOf(files, phrases),
    ...files.problems.map((problem) => lineOfProblem(problem, phrases)),
    ...linesOfFindings(findings, files, locale),
    phrases.checked(errors, warnings),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
