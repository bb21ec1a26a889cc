import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';

/**
 * Runs files of plain examples before those of properties and of whole terms, and short ones before long ones: most changes are noticed by
 * any test, and then the slow ones need not run at all.
 */
export class PlainFirst extends BaseSequencer {
  async sort(files) {
    const weighed = files.map((file) => {
      const text = readFileSync(file.moduleId, 'utf8');
      const isSlow = text.includes("'fast-check'") || text.includes('termProblem(');
      return { file, weight: text.length + (isSlow ? 1_000_000 : 0) };
    });
    return weighed.sort((a, b) => a.weight - b.weight).map(({ file }) => file);
  }
}
