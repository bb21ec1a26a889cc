import type { Parameter, Row, Transaction } from './database.js';

/** How a connection runs statements: in the order in which they are asked for. */
export interface StatementRunner {
  query(text: string, parameters: readonly Parameter[]): Promise<readonly Row[]>;
  script(text: string): Promise<void>;
}

/** A transaction while it is open. */
export interface RunningTransaction {
  readonly transaction: Transaction;
  /** Lets no further statement in: the connection may be somebody else's by then. */
  readonly end: () => void;
}

/**
 * Lets several statements of a transaction be under way at once. Where one fails, no later one can succeed, and each is told
 * of the first error rather than of what followed from it.
 */
export function runningTransaction(runner: StatementRunner): RunningTransaction {
  let isOver = false;
  let first: { readonly error: unknown } | undefined;

  function noted<Result>(run: () => Promise<Result>): Promise<Result> {
    if (isOver) return Promise.reject(new Error('The transaction is over'));
    return run().catch((error: unknown) => {
      first ??= { error };
      throw first.error;
    });
  }

  return {
    transaction: {
      query: (text, parameters = []) => noted(() => runner.query(text, parameters)),
      script: (text) => noted(() => runner.script(text)),
    },
    end() {
      isOver = true;
    },
  };
}
