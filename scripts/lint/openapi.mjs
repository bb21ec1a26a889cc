/** Holds the OpenAPI document of the contract to the rules of `redocly.yaml`; nothing is fetched. */
import { formatProblems, getTotals, lint, loadConfig } from '@redocly/openapi-core';
import { inRoot } from '../workspace/root.mjs';

/**
 * Prints what is wrong with a document.
 *
 * @param {string} [path] relative to the root
 * @returns {Promise<boolean>} true where nothing is
 */
export async function lintOpenApi(path = 'packages/client/openapi.json') {
  const config = await loadConfig({ configPath: inRoot('redocly.yaml') });
  const problems = await lint({ ref: inRoot(path), config });
  const totals = getTotals(problems);
  if (problems.length > 0) formatProblems(problems, { format: 'stylish', totals, version: '' });
  return totals.errors + totals.warnings === 0;
}
