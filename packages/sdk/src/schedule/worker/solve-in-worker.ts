import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import { ProblemError } from '../problem/problem-error.js';
import type { SearchProgress } from '../solve/run-search.js';
import { listen, type MessagePortLike, type RemoteOptions, type SolverAnswer } from './messages.js';

/** As much of an `AbortSignal` as is asked here. */
export interface RemoteSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/** How a plan is searched for in another thread. */
export interface SolveInWorkerOptions extends RemoteOptions {
  readonly signal?: RemoteSignal;
  readonly onProgress?: (progress: SearchProgress) => void;
}

/** Number of the latest search; each has its own, whatever port it runs behind. */
let latest = 0;

/**
 * As `solve`, in a worker that runs `serveSolver`; the same problem, seed and iterations give the same plan there.
 * A worker does one search at a time: another one on the same worker ends the one before, which gives its best plan so far.
 *
 * @throws {ProblemError} where the problem contradicts itself.
 */
export function solveInWorker(
  worker: MessagePortLike,
  problem: Problem,
  options: SolveInWorkerOptions = {},
): Promise<Plan> {
  const { signal, onProgress, ...remote } = options;
  const search = ++latest;
  return new Promise((resolve, reject) => {
    const end = listen(worker, (data) => {
      const answer = data as SolverAnswer;
      if (answer.search !== search) return;
      if (answer.type === 'progress') {
        onProgress?.(answer.progress);
        return;
      }
      end();
      if (answer.type === 'done') resolve(answer.plan);
      else reject(answer.faults.length > 0 ? new ProblemError(answer.faults) : new Error(answer.message));
    });
    worker.postMessage({ search, type: 'solve', problem, options: remote });
    const stop = (): void => worker.postMessage({ search, type: 'stop' });
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
  });
}
