import { compileInstance } from '../instance/compile-instance.js';
import type { ProblemFault } from '../problem/problem-error.js';
import { requireConsistent } from '../problem/require-consistent.js';
import { PlanRun } from '../solve/plan-run.js';
import { runSearch } from '../solve/run-search.js';
import { engineOnDemand } from './engine-on-demand.js';
import { listen, type MessagePortLike, type SolverAnswer, type SolverRequest } from './messages.js';

function faultsOf(error: unknown): readonly ProblemFault[] {
  return (error as { readonly faults?: readonly ProblemFault[] }).faults ?? [];
}

/**
 * Answers requests of `solveInWorker`; one search at a time, a new one ends the one before. In a Web Worker:
 * `serveSolver(self)`; in `worker_threads`: `serveSolver(parentPort)`. Gives what ends it.
 */
export function serveSolver(port: MessagePortLike): () => void {
  let underWay = { search: 0, aborted: false };
  const answer = (message: SolverAnswer): void => port.postMessage(message);
  return listen(port, (data) => {
    const request = data as SolverRequest;
    const { search } = request;
    // Whoever is stopped too late must not end the search of another.
    if (request.type === 'stop' && search !== underWay.search) return;
    underWay.aborted = true;
    if (request.type !== 'solve') return;
    const signal = { search, aborted: false };
    underWay = signal;
    const run = async (): Promise<void> => {
      try {
        const { problem, options } = request;
        requireConsistent(problem);
        const { seed = 1, initial, changeCost = 0, iterations } = options;
        const engine = await engineOnDemand(compileInstance(problem), { seed, initial, changeCost });
        const steps = runSearch(engine, {
          seed,
          ...(iterations !== undefined && { iterations }),
          isStopped: () => signal.aborted,
        });
        const plan = await new PlanRun(steps, {
          onProgress: (progress) => answer({ search, type: 'progress', progress }),
        });
        answer({ search, type: 'done', plan });
      } catch (error) {
        answer({ search, type: 'failed', message: (error as Error).message, faults: faultsOf(error) });
      }
    };
    void run();
  });
}
