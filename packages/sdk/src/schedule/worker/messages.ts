import type { Plan } from '../plan/plan.js';
import type { Problem } from '../problem/problem.js';
import type { ProblemFault } from '../problem/problem-error.js';
import type { SearchProgress } from '../solve/run-search.js';

/** What a solver can be asked from outside of its thread: plain data, as functions and signals do not travel. */
export interface RemoteOptions {
  readonly seed?: number;
  readonly iterations?: number;
  readonly initial?: Plan;
  readonly changeCost?: number;
}

/** To the worker; `search` tells the searches of one port apart. */
export type SolverRequest = { readonly search: number } & (
  { readonly type: 'solve'; readonly problem: Problem; readonly options: RemoteOptions } | { readonly type: 'stop' }
);

/** From the worker, about one search. */
export type SolverAnswer = { readonly search: number } & (
  | { readonly type: 'progress'; readonly progress: SearchProgress }
  | { readonly type: 'done'; readonly plan: Plan }
  | { readonly type: 'failed'; readonly message: string; readonly faults: readonly ProblemFault[] }
);

/** As much of a Web Worker, its inside, and the ports of `worker_threads` as is needed here. */
export interface MessagePortLike {
  postMessage(message: unknown): void;
  addEventListener?(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener?(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on?(type: 'message', listener: (data: unknown) => void): void;
  off?(type: 'message', listener: (data: unknown) => void): void;
}

/** Listens on a port of either sort; gives what ends it. */
export function listen(port: MessagePortLike, hear: (data: unknown) => void): () => void {
  if (port.on) {
    port.on('message', hear);
    return () => port.off?.('message', hear);
  }
  const listener = ({ data }: { readonly data: unknown }): void => hear(data);
  port.addEventListener?.('message', listener);
  return () => port.removeEventListener?.('message', listener);
}
