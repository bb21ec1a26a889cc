import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports are tried, one after the other. */
const ATTEMPTS = 20;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/**
 * Listens on the loop-back address, on a port or the next free one after it.
 *
 * @param port - 0 for any free port.
 * @returns the port.
 * @throws {Error} when none of twenty ports is free, or the first error of another kind.
 */
export async function listenOnFreePort(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < Math.min(port + ATTEMPTS, 65_536); candidate += 1) {
    try {
      return await listen(server, candidate);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`None of the ${ATTEMPTS} ports from ${port} on is free. Choose another one with --port.`);
}
