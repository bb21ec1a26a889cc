import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut, as a network is. */
export interface BreakableProxy {
  readonly address: string;
  /** Cuts every connection at once. */
  cut(): void;
  /** Takes no connection any more, or takes them again. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
}

/** Opens a way to a server at a port of this machine. */
export async function breakableProxy(port: number): Promise<BreakableProxy> {
  const sockets = new Set<Socket>();
  let isRefusing = false;
  const server = createServer((inward) => {
    if (isRefusing) {
      inward.destroy();
      return;
    }
    const outward = connect(port, '127.0.0.1');
    for (const socket of [inward, outward]) {
      sockets.add(socket);
      // Both ends fall together, and a cut is no fault of this program.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        inward.destroy();
        outward.destroy();
      });
    }
    inward.pipe(outward).pipe(inward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const socket of [...sockets]) socket.destroy();
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    refuse: (value) => {
      isRefusing = value;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
  };
}
