import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const REPORT = 'process.on("exit", () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`));';

/**
 * Runs a Node.js program to its end, without keeping what it prints.
 *
 * @param {readonly string[]} parameters - of node
 * @returns {Promise<{ exitCode: number | null, seconds: number, megabytes: number }>} megabytes: the most memory
 *   that the process held at any time (resident set)
 */
export async function measuredRun(parameters) {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`, ...parameters],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.on('data', (piece) => (errors = (errors + String(piece)).slice(-4000)));
  const exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const peak = /peak (\d+)\s*$/.exec(errors);
  if (!peak) throw new Error(`the program did not report its memory: ${errors}`);
  return { exitCode, seconds: (performance.now() - started) / 1000, megabytes: Number(peak[1]) / 1024 };
}
