import type { ExplainedVerdict, StudentExplanation } from './explain-student.js';
import type { ExplainPhrases } from './explain-phrases.js';

const MARK: Readonly<Record<string, string>> = {
  met: '✓',
  open: '○',
  'due-soon': '◔',
  overdue: '!',
  breached: '✗',
  declined: '–',
  exempt: '–',
  unknown: '?',
  undefined: '?',
};

function linesOf({ verdict, words }: ExplainedVerdict, phrases: ExplainPhrases): string[] {
  const labelled = (label: string, texts: readonly string[]): string[] => texts.map((text) => `    ${label}: ${text}`);
  return [
    `${MARK[verdict.status] ?? '·'} ${words.headline}  [${words.strength}] ${words.title}`,
    `    ${phrases.basis}: ${words.citation}`,
    ...(words.period ? [`    ${words.period}  ${words.progress}`.trimEnd()] : []),
    ...(words.branch ? [`    ${words.branch}`] : []),
    ...labelled(phrases.evidence, words.evidence),
    ...labelled(phrases.applied, words.applied),
    ...[...words.notCounted, ...words.missing].map((sentence) => `    ${sentence}`),
    ...(words.reason ? [`    ${words.reason}`] : []),
    ...labelled(phrases.changes, words.changes),
    ...labelled(phrases.consequence, words.consequence ? [words.consequence] : []),
    ...labelled(phrases.interpretation, words.interpretations),
  ];
}

/** The explanation as lines of text. */
export function explanationText(
  explanation: StudentExplanation,
  nameOfVisit: (id: string) => string,
  phrases: ExplainPhrases,
): string[] {
  const { duties, visits, documents } = explanation;
  const met = duties.filter(({ verdict }) => verdict.status === 'met').length;
  const visitIds = [...new Set(visits.map(({ verdict }) => verdict.subject.id))];
  return [
    phrases.documents(documents),
    '',
    `${phrases.duties}: ${duties.length === 0 ? phrases.nothing : phrases.counted(met, duties.length)}`,
    ...duties.flatMap((one) => ['', ...linesOf(one, phrases)]),
    ...(visitIds.length > 0 ? ['', `${phrases.visits}:`] : []),
    ...visitIds.flatMap((id) => [
      '',
      nameOfVisit(id),
      ...visits
        .filter(({ verdict }) => verdict.subject.id === id)
        .flatMap((one) => linesOf(one, phrases).map((line) => `  ${line}`)),
    ]),
  ];
}
