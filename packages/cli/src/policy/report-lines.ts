import type { Locale } from '@homevisit/sdk/model';
import type { PolicyPack } from '@homevisit/sdk/policy';
import type { PolicyFinding } from '@homevisit/sdk/policy/check';
import { wordsOfFinding } from './finding-text.js';
import type { FileProblem, PackFiles, PlacedFinding } from './pack-files.js';
import type { FindingWords, PolicyPhrases } from './phrases/policy-phrases.js';
import { findingPhrases, policyPhrases } from './phrases/phrases-in.js';

function lineOf(severity: string, place: string, { problem, wayOut }: FindingWords): string {
  return `${severity}  ${place}: ${problem}\n      → ${wayOut}`;
}

function packIn(files: PackFiles, finding: PlacedFinding): PolicyPack | undefined {
  return files.packs.find(({ pack }) => pack.id === finding.finding.pack)?.pack;
}

/** A finding as a sentence with its place and the way out. */
export function lineOfFinding(placed: PlacedFinding, files: PackFiles, locale: Locale): string {
  const { file, line, finding } = placed;
  const place = `${file}${line === undefined ? '' : `:${line}`}${finding.pointer === '' ? '' : ` ${finding.pointer}`}`;
  const words = wordsOfFinding(finding, locale, packIn(files, placed));
  return lineOf(policyPhrases[locale].severities[finding.severity], place, words);
}

/** A file that could not be used as a sentence. */
export function lineOfProblem(problem: FileProblem, phrases: PolicyPhrases): string {
  const place = problem.place === '' ? '' : `:${problem.place}`;
  return `${phrases.severities.error}  ${problem.file}${place}: ${phrases.problems[problem.code](problem.detail)}`;
}

/** What a finding that is one of many names. */
function nameIn({ clause, file, figure, word }: PolicyFinding['values']): string {
  return String(clause ?? file ?? figure ?? word);
}

/** Findings as sentences, errors first; many of a kind in one file are one line. */
export function linesOfFindings(findings: readonly PlacedFinding[], files: PackFiles, locale: Locale): string[] {
  const { summaries, comma } = findingPhrases[locale];
  const groups = new Map<string, PlacedFinding[]>();
  // In the order in which somebody reads the file.
  const inOrder = [...findings].sort((a, b) => (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : 0));
  for (const placed of inOrder) {
    const key = `${placed.file} ${placed.finding.code}`;
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  const lines = [...groups.values()].flatMap((group): { readonly error: boolean; readonly text: string }[] => {
    const [first] = group;
    const summary = first && group.length > 1 ? summaries[first.finding.code] : undefined;
    if (!first || !summary) {
      return group.map((placed) => ({
        error: placed.finding.severity === 'error',
        text: lineOfFinding(placed, files, locale),
      }));
    }
    const names = group.map(({ finding }) => nameIn(finding.values)).join(comma);
    const { severity } = first.finding;
    const severityWord = policyPhrases[locale].severities[severity];
    return [{ error: severity === 'error', text: lineOf(severityWord, first.file, summary(group.length, names)) }];
  });
  return [...lines.filter(({ error }) => error), ...lines.filter(({ error }) => !error)].map(({ text }) => text);
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
