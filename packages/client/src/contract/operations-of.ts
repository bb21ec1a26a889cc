import type { Right, Route } from './endpoint.js';
import { routes } from './routes.js';

/** Names of the operations that somebody with a right may call, in the order of the contract's table. */
export function operationsOf(right: Right): string[] {
  return Object.entries<Route>(routes).flatMap(([name, { rights }]) => (rights.includes(right) ? [name] : []));
}
