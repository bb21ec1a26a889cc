export type { MessagePortLike, RemoteOptions, SolverAnswer, SolverRequest } from './messages.js';
export { serveSolver } from './serve-solver.js';
export { solveInWorker, type RemoteSignal, type SolveInWorkerOptions } from './solve-in-worker.js';
