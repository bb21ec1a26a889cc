import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scheduleSchemas } from './json-schemas.js';

const folder = new URL('../../schemas/', import.meta.url);

describe('the published JSON Schemas of problems and plans', () => {
  it.each(Object.entries(scheduleSchemas()))(
    '%s is the one that the package ships (npm run schemas -w packages/sdk)',
    (file, schema) => {
      expect(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))).toEqual(schema);
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    },
  );
});
