import type { ProblemFault } from '../problem/problem-error.js';
import { solve } from '../solve/solve.js';
import { listen, type MessagePortLike, type SolverAnswer, type SolverRequest } from './messages.js';

function faultsOf(error: unknown): readonly ProblemFault[] {
  return (error as { readonly faults?: readonly ProblemFault[] }).faults ?? [];
}

/**
 * Answers requests of `solveInWorker`; one search at a time, a new one ends the one before. In a Web Worker:
 * `serveSolver(self)`; in `worker_threads`: `serveSolver(parentPort)`. Gives what ends it.
 */
export function serveSolver(port: MessagePortLike): () => void {
  let stop: { aborted: boolean } = { aborted: false };
  const answer = (message: SolverAnswer): void => port.postMessage(message);
  return listen(port, (data) => {
    const request = data as SolverRequest;
    stop.aborted = true;
    if (request.type !== 'solve') return;
    const signal = { aborted: false };
    stop = signal;
    const run = async (): Promise<void> => {
      try {
        const plan = await solve(request.problem, {
          ...request.options,
          signal,
          onProgress: (progress) => answer({ type: 'progress', progress }),
        });
        answer({ type: 'done', plan });
      } catch (error) {
        answer({ type: 'failed', message: (error as Error).message, faults: faultsOf(error) });
      }
    };
    void run();
  });
}
