/**
 * Everything that the policy engine says of all packs' vectors and of an invented school, and the planner of a problem, boiled
 * down to one line for each part. It is run in every engine, so it uses nothing but the language and `crypto.subtle`.
 *
 * @module
 */
import { jurisdictions, packs, type Jurisdiction } from '@homevisit/policies';
import {
  digestClauses,
  evaluate,
  explainVerdict,
  layerPolicies,
  loadPhrases,
  type Facts,
  type PolicyPack,
  type PolicySet,
  type Verdict,
} from '@homevisit/sdk/policy';
import { ColumnEvaluation, EvaluationPlan, FactLoader } from '@homevisit/sdk/policy/columns';
import { factsOfVector, runVectors, type VectorFile } from '@homevisit/sdk/policy/vectors';
import { completePlan, parseProblem, solveNow } from '@homevisit/sdk/schedule';
import { inventedSchool, type Vocabulary } from './invented-school.js';

/** What an engine was asked. */
export interface Question {
  readonly vectors: readonly VectorFile[];
  readonly seed: number;
  /** To be planned, too. */
  readonly plan?: PlanQuestion;
}

/** A planning problem as it stands in its file, and how it is solved. */
export interface PlanQuestion {
  readonly problem: unknown;
  readonly seed: number;
  readonly iterations: number;
}

/** What an engine said of one part: how many answers, how many of each status, and the SHA-256 of all of them. */
export interface Answer {
  readonly answers: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly sha256: string;
}

const PLACES = Object.keys(jurisdictions) as Jurisdiction[];
const MOMENTS = ['2026-11-22T10:00:00+08:00', '2027-03-20T12:00:00+08:00', '2027-08-01T00:00:00+08:00'] as const;
/** Of so many verdicts one is explained in each language; all of them would take seconds. */
const EXPLAINED = 23;

function vocabulary(): Vocabulary {
  const known: readonly PolicyPack[] = Object.values(packs);
  const codes = (list: 'activities' | 'submissions' | 'events'): string[] => [
    ...new Set(known.flatMap((pack) => (pack.vocabulary?.[list] ?? []).map(({ code }) => code))),
  ];
  return { activities: codes('activities'), submissions: codes('submissions'), events: codes('events') };
}

async function answerOf(lines: readonly string[], statuses: readonly string[]): Promise<Answer> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const counts: Record<string, number> = {};
  for (const status of [...statuses].sort()) counts[status] = (counts[status] ?? 0) + 1;
  return {
    answers: lines.length,
    statuses: counts,
    sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

const ofVerdicts = (verdicts: readonly Verdict[]): Promise<Answer> =>
  answerOf(
    verdicts.map((verdict) => JSON.stringify(verdict)),
    verdicts.map(({ status }) => status),
  );

function verdictsOfVectors(policies: PolicySet, files: readonly VectorFile[]): Verdict[] {
  const isOfThese = (clause: string): boolean => policies.packs.some(({ id }) => clause.startsWith(`${id}/`));
  return files.flatMap((file) =>
    file.vectors.flatMap((vector) => {
      if (!isOfThese(vector.clause)) return [];
      const facts = factsOfVector(file, vector);
      return vector.moments.flatMap(({ asOf }) => evaluate(policies, facts, asOf));
    }),
  );
}

function columnsOf(policies: PolicySet, facts: Facts): Promise<Answer> {
  const { columns } = FactLoader.of(facts);
  const evaluation = new ColumnEvaluation(columns);
  const lines = MOMENTS.flatMap((asOf) => {
    const { counts, visits } = evaluation.evaluate(new EvaluationPlan(policies, columns, asOf));
    return [...counts, ...visits].map((column) =>
      [asOf, column.clause, [...column.statuses].join(' '), JSON.stringify(column.counts)].join(' '),
    );
  });
  return answerOf(lines, []);
}

async function explanationsOf(policies: PolicySet, verdicts: readonly Verdict[]): Promise<Answer> {
  const clauses = digestClauses(policies);
  const chosen = verdicts.filter((_, place) => place % EXPLAINED === 0);
  const lines: string[] = [];
  for (const locale of ['zh-CN', 'zh-Hant', 'en'] as const) {
    const options = { locale, phrases: await loadPhrases(locale), timeZone: 'Asia/Shanghai' };
    lines.push(...chosen.map((verdict) => JSON.stringify(explainVerdict(verdict, clauses, options))));
  }
  return answerOf(lines, []);
}

/** Asks for a plan, as `homevisit plan` prints it. */
export async function askForPlan({
  problem: data,
  ...options
}: PlanQuestion): Promise<Readonly<Record<string, Answer>>> {
  const problem = parseProblem(data);
  const plan = solveNow(problem, options);
  const printed = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    plan: await answerOf([printed(plan)], []),
    'plan with details': await answerOf([printed(completePlan(problem, plan))], []),
  };
}

/** Asks the policy engine everything, under the documents of each place. */
export async function askEverything({ vectors, seed, plan }: Question): Promise<Readonly<Record<string, Answer>>> {
  const school = inventedSchool(seed, vocabulary());
  const said: Record<string, Answer> = {};
  for (const place of PLACES) {
    const policies = layerPolicies(jurisdictions[place]);
    const verdicts = MOMENTS.flatMap((asOf) => evaluate(policies, school, asOf));
    said[`${place}: vectors`] = await ofVerdicts(verdictsOfVectors(policies, vectors));
    said[`${place}: school`] = await ofVerdicts(verdicts);
    said[`${place}: columns`] = await columnsOf(policies, school);
    said[`${place}: explanations`] = await explanationsOf(policies, verdicts);
  }
  const results = vectors.flatMap((file) => runVectors(file, Object.values(packs)));
  const failed = results.filter(({ differences, error }) => differences.length > 0 || error !== undefined);
  said['vectors that fail'] = await answerOf(
    failed.map(({ vector, error }) => `${vector.clause} ${vector.name} ${error ?? ''}`),
    [],
  );
  return plan ? { ...said, ...(await askForPlan(plan)) } : said;
}
