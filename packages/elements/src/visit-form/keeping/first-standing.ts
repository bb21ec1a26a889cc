import type { HandedOver, OutboxFiling } from '../filing/outbox-filing.js';

/** How a record stands as soon as the server has answered, or cannot be reached. */
export function firstStanding(filing: OutboxFiling, id: string): Promise<HandedOver> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    let settled = false;
    const settle = (): void => {
      const standing = filing.standing(id);
      if (settled || standing.kind === 'sending') return;
      settled = true;
      stop();
      resolve(standing);
    };
    // The answer is told right after the state: one turn later both are there.
    stop = filing.watch(id, () => void setTimeout(settle, 0));
  });
}
