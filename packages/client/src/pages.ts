import type { CallOptions } from './call-options.js';

/** One page of a list that may be long. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Continues the list after this page; absent at its end. */
  readonly next?: string;
}

/** Which page of a list is asked for. */
export interface PageOptions extends CallOptions {
  /** The `next` of the page before; the first page where left out. */
  readonly cursor?: string;
  /**
   * Most entries of a page, from 1 to 200.
   *
   * @default the server's choice
   */
  readonly limit?: number;
}

/**
 * Every item of a list, page by page; the next page is asked for when the one before is used up.
 *
 * @example
 * for await (const visit of everyItem((page) => client.listPlannedVisits({ state: 'open', ...page }))) show(visit);
 */
export async function* everyItem<Item>(
  load: (page: { readonly cursor?: string }) => Promise<Page<Item>>,
): AsyncGenerator<Item, void, undefined> {
  for (let cursor: string | undefined; ;) {
    const { items, next }: Page<Item> = await load(cursor === undefined ? {} : { cursor });
    yield* items;
    if (next === undefined) return;
    cursor = next;
  }
}
