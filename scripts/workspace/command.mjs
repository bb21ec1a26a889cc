import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program and waits for its end. Its output goes where ours goes, unless `stdio` says otherwise.
 *
 * @returns the exit code; 1 where a signal ended it or it could not be started
 */
export function run(program, args, { cwd = root, env = process.env, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio });
    child.once('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a script of this workspace, or of a package in it, with this very Node.js. */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/** Runs npm: the one that started us where there is one, so that both have the same version and settings. */
export function runNpm(args, options) {
  const own = process.env['npm_execpath'];
  if (own?.endsWith('.js')) return runNode(own, args, options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
