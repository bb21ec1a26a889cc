import { afterEach, beforeEach, expect } from 'vitest';
import { createHomevisitClient, type HomevisitClient, type HomevisitClientOptions } from '../src/index.js';
import { startLocalServer, type LocalServer } from './local-server.js';

/** Starts a server before each test of a file, and stops it afterwards. */
export function useServer(): {
  readonly current: LocalServer;
  clientWith(options?: Partial<HomevisitClientOptions>): HomevisitClient;
} {
  let server: LocalServer | undefined;
  const running = (): LocalServer => server ?? expect.unreachable('the server runs during tests only');
  beforeEach(async () => {
    server = await startLocalServer();
  });
  afterEach(() => server?.stop());
  return {
    get current() {
      return running();
    },
    clientWith: (options = {}) =>
      createHomevisitClient({ baseUrl: running().baseUrl, getToken: () => 'token-1', retryDelay: 4, ...options }),
  };
}

/** What a call that should fail has failed with. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  );
}
