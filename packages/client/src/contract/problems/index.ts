import { callerProblems } from './caller-problems.js';
import { requestProblems } from './request-problems.js';
import { serverProblems } from './server-problems.js';
import { stateProblems } from './state-problems.js';

export type { ProblemKind } from './problem-kind.js';

/** Every kind of problem that a backend of the contract answers with, by its stable code. */
export const PROBLEM_KINDS = { ...requestProblems, ...callerProblems, ...stateProblems, ...serverProblems } as const;

/** Stable code of a problem. */
export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** Where the kinds of problems are described. An identifier that stays as it is; it need not lead anywhere. */
export const PROBLEM_TYPE_BASE = 'https://homevisit.example/problems/';
