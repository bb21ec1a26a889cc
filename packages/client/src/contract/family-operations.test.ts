import { expect, it } from 'vitest';
import type { Route } from './endpoint.js';
import { isFamilyOperation } from './family-operations.js';
import { routes, type OperationName } from './routes.js';

it('the operations of a family’s link are those that the table of routes gives it, and no others', () => {
  for (const [name, route] of Object.entries(routes) as [OperationName, Route][]) {
    expect([name, isFamilyOperation(name)]).toEqual([name, route.rights.includes('family')]);
  }
});
