import * as z from 'zod/mini';
import { policyPack } from '../pack.js';
import { vectorFile } from '../vectors/vector.js';

/** JSON Schema as plain data (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

function schemaOf(schema: z.ZodMiniType, id: string, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }) as Record<
    string,
    unknown
  >;
  return { $schema, $id: `urn:homevisit:${id}`, title, description, ...rest };
}

/** The schemas that editors complete and check packs and vectors with: file name → schema. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'homevisit-policy-1.schema.json': schemaOf(
      policyPack,
      'policy:1',
      'Policy pack of Homevisit Kit',
      'One policy document as data: its categories and its clauses, each with strength, rule and place in the text.',
    ),
    'homevisit-vectors-1.schema.json': schemaOf(
      vectorFile,
      'vectors:1',
      'Test vectors of Homevisit Kit',
      'Facts, moments and expected verdicts for the clauses of a policy pack.',
    ),
  };
}
