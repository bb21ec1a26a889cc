import * as z from 'zod/mini';
import { plan } from './plan/plan.js';
import { problem } from './problem/problem.js';

function schemaOf(
  schema: z.ZodMiniType,
  id: string,
  title: string,
  description: string,
): Readonly<Record<string, unknown>> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as Record<
    string,
    unknown
  >;
  return { $schema, $id: `urn:homevisit:${id}`, title, description, ...rest };
}

/** The schemas of problems and plans (draft 2020-12): file name → schema. */
export function scheduleSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    'homevisit-problem-1.schema.json': schemaOf(
      problem,
      'problem:1',
      'Planning problem of Homevisit Kit',
      'Who is to be visited, who can go, and when: what a plan is made of.',
    ),
    'homevisit-plan-1.schema.json': schemaOf(
      plan,
      'plan:1',
      'Plan of Homevisit Kit',
      'Which visits take place when, by whom and in which order, and which have no place.',
    ),
  };
}
