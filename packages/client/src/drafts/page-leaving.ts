/** Where it is heard that a page is left: a window, or the scope of a worker, and its document if it has one. */
export interface PageEvents {
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
  readonly document: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
}

/** The events of this page or worker; none in Node.js. */
export function realPageEvents(): PageEvents {
  return {
    page: typeof globalThis.addEventListener === 'function' ? globalThis : undefined,
    document: typeof document === 'object' ? document : undefined,
  };
}

/**
 * Calls when the page may be about to go. A phone often says no more than that the page is hidden, and never that it
 * was closed. Returns the way to stop.
 */
export function whenLeaving({ page, document }: PageEvents, work: () => void): () => void {
  page?.addEventListener('pagehide', work);
  document?.addEventListener('visibilitychange', work);
  return () => {
    page?.removeEventListener('pagehide', work);
    document?.removeEventListener('visibilitychange', work);
  };
}
