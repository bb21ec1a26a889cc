import { readFile } from 'node:fs/promises';
import {
  checkPlan,
  completePlan,
  parseProblem,
  plan as planSchema,
  ProblemError,
  solveNow,
  type Problem,
} from '@homevisit/sdk/schedule';
import { currentLanguage } from '../language.js';
import { UserError } from '../usage-error.js';
import { planPhrases } from './plan-phrases.js';

/** Options of `homevisit plan`, as they are written. */
export interface PlanOptions {
  readonly check?: string;
  readonly seed: string;
  readonly iterations: string;
  readonly details?: true;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError(planPhrases[currentLanguage()].unreadable(file, detail), 1);
  }
}

async function readProblem(file: string): Promise<Problem> {
  try {
    return parseProblem(await readJson(file));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new UserError(`${planPhrases[currentLanguage()].faulty(file)}\n${error.message}`, 1);
  }
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new UserError(planPhrases[currentLanguage()].noNumber(option, text), 2);
}

async function check(problem: Problem, file: string): Promise<void> {
  const phrases = planPhrases[currentLanguage()];
  const read = planSchema.safeParse(await readJson(file));
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
    throw new UserError([phrases.faulty(file), ...lines].join('\n'), 1);
  }
  const violations = checkPlan(problem, read.data);
  if (violations.length === 0) {
    process.stdout.write(`${phrases.noViolations}\n`);
    return;
  }
  const lines = violations.map(({ code, visits, people, date, facts }) =>
    [code, date, visits.join(' '), people.join(' '), JSON.stringify(facts)].filter(Boolean).join('  '),
  );
  process.stdout.write(`${[phrases.violations(violations.length), ...lines].join('\n')}\n`);
  process.exitCode = 1;
}

/** `homevisit plan`: prints a plan as JSON, or what breaks a rule in one. */
export async function planCommand(file: string, options: PlanOptions): Promise<void> {
  const seed = wholeNumber('--seed', options.seed);
  const iterations = wholeNumber('--iterations', options.iterations);
  const problem = await readProblem(file);
  if (options.check !== undefined) {
    await check(problem, options.check);
    return;
  }
  const plan = solveNow(problem, { seed, iterations });
  process.stdout.write(`${JSON.stringify(options.details ? completePlan(problem, plan) : plan, null, 2)}\n`);
}
