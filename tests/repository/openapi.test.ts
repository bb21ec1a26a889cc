import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { lint, lintFromString, loadConfig } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const file = 'packages/client/openapi.json';

describe('the OpenAPI document', () => {
  it('is what the table of endpoints says', async () => {
    const { stderr } = await run(process.execPath, ['packages/client/scripts/write-openapi.mjs', '--check']);
    expect(stderr).toBe('');
  });

  it('has nothing that the linter objects to', async () => {
    const config = await loadConfig({ configPath: 'redocly.yaml' });
    const problems = await lint({ ref: file, config });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  it('is refused by the linter where a path lacks its parameter', async () => {
    const config = await loadConfig({ configPath: 'redocly.yaml' });
    const source = readFileSync(file, 'utf8').replaceAll('"/visits/{visitId}"', '"/visits/{another}"');
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId }) => ruleId)).toContain('path-parameters-defined');
  });
});
