import solverAddress from './solver-worker.ts?worker&url';

/** As much of Trusted Types as is used here; not every browser has them. */
interface TrustedTypesLike {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** The portal's Content-Security-Policy names this policy, and no other script can be made a worker of. */
const POLICY = 'qiming-solver';

function trusted(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesLike };
  if (!trustedTypes) return address;
  return trustedTypes
    .createPolicy(POLICY, {
      createScriptURL: (asked) => {
        if (asked !== solverAddress) throw new TypeError('Only the solver runs in a worker.');
        return asked;
      },
    })
    .createScriptURL(address);
}

/** Starts a thread that searches for plans; call it once a page. */
export function openSolver(): Worker {
  return new Worker(trusted(solverAddress), { type: 'module' });
}
