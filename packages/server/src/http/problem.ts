import {
  PROBLEM_KINDS,
  PROBLEM_TYPE_BASE,
  type Problem,
  type ProblemCode,
  type ProblemFault,
} from '@homevisit/client/contract';
import type { Locale } from '@homevisit/sdk/model';

/** What a problem says besides its code. Nothing but `current` may hold what somebody typed. */
export interface ProblemDetails {
  readonly faults?: readonly ProblemFault[];
  /** Character of the body, counted from 0, at which it stops being JSON. */
  readonly position?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is there, for a caller who wanted to change something else. */
  readonly current?: NonNullable<Problem['current']>;
  /** Whose data `current` holds, for the access log. */
  readonly subjectIds?: readonly string[];
}

/** Thrown wherever a request cannot be answered as it wishes; becomes an answer with problem details. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

const POSITION: Readonly<Record<Locale, (position: number) => string>> = {
  'zh-CN': (position) => `位置 ${position}（从 0 数起）`,
  'zh-Hant': (position) => `位置 ${position}（從 0 數起）`,
  en: (position) => `At character ${position}, counted from 0`,
};

/** The answer of a problem (RFC 9457), titled in the caller's language. */
export function problemResponse(problem: HttpProblem, locale: Locale): Response {
  const { status, title } = PROBLEM_KINDS[problem.code];
  const { faults, position, headers, current } = problem.details;
  const body: Problem = {
    type: `${PROBLEM_TYPE_BASE}${problem.code}`,
    title: title[locale],
    status,
    code: problem.code,
    ...(position !== undefined && { detail: POSITION[locale](position) }),
    ...(faults && { errors: [...faults] }),
    ...(current && { current }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      Vary: 'Accept-Language',
      ...headers,
    },
  });
}
