import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schemas.js';

const folder = new URL('../../../schemas/', import.meta.url);

describe('the published JSON Schemas', () => {
  it.each(Object.entries(jsonSchemas()))(
    '%s is the one that the package ships (npm run schemas -w packages/sdk)',
    (file, schema) => {
      expect(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).toEqual(schema);
    },
  );

  it.each(Object.entries(jsonSchemas()))('%s refuses words that are not known', (_file, schema) => {
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining(['format']) as string[],
    });
  });
});
