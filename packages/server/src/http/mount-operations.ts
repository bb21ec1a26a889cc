import { endpoints, routes, type OperationName, type Route } from '@homevisit/client/contract';
import type { Hono } from 'hono';
import type { Caller } from '../authentication/principal.js';
import { accountOperations, familyOperations } from '../operations/index.js';
import type {
  AccountOperation,
  AccountOperationName,
  FamilyOperation,
  FamilyOperationName,
} from '../operations/operation.js';
import type { JsonAnswer } from './answer.js';
import type { Environment } from './environment.js';
import { handleAccount } from './handle-account.js';
import { handleFamily } from './handle-family.js';
import type { IncomingCall } from './incoming-call.js';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';
import { shapeAnswer } from './shape-answer.js';
import { takeFromQuota } from './take-from-quota.js';

type Handler = (call: IncomingCall) => Promise<JsonAnswer | Response>;

type AccountTable<Name extends AccountOperationName> = { readonly [One in Name]: AccountOperation<One> };
type FamilyTable<Name extends FamilyOperationName> = { readonly [One in Name]: FamilyOperation<One> };

function handlersOf(service: Service): ReadonlyMap<OperationName, Handler> {
  const ofAccount =
    <Name extends AccountOperationName>(name: Name, table: AccountTable<Name>): Handler =>
    (call) =>
      handleAccount(service, name, table[name], call);
  const ofFamily =
    <Name extends FamilyOperationName>(name: Name, table: FamilyTable<Name>): Handler =>
    (call) =>
      handleFamily(service, name, table[name], call);
  const accountNames = Object.keys(accountOperations) as AccountOperationName[];
  const familyNames = Object.keys(familyOperations) as FamilyOperationName[];
  return new Map<OperationName, Handler>([
    ...accountNames.map((name) => [name, ofAccount(name, accountOperations)] as const),
    ...familyNames.map((name) => [name, ofFamily(name, familyOperations)] as const),
  ]);
}

function methodsAt(path: string): string {
  const methods = Object.values(routes).flatMap((route) => (route.path === path ? [route.method] : []));
  return [...new Set(methods)].sort().join(', ');
}

/** Mounts every operation of the contract's table at its method and path. */
export function mountOperations(app: Hono<Environment>, service: Service): void {
  const handlers = handlersOf(service);
  for (const [name, route] of Object.entries(routes) as [OperationName, Route][]) {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`The contract has an operation ${name} that nothing answers`);
    app.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), (context) => {
      context.set('route', route.path);
      const request = context.req.raw;
      const noteCaller = (caller: Caller): void => takeFromQuota(service, caller, context);
      const call = { request, path: context.req.param(), requestId: context.get('requestId'), noteCaller };
      return shapeAnswer(endpoints[name], request.headers, () => handler(call));
    });
  }
  for (const path of new Set(Object.values(routes).map((route) => route.path))) {
    app.all(path.replace(/\{(\w+)\}/g, ':$1'), (context) => {
      context.set('route', path);
      throw new HttpProblem('method-not-allowed', { headers: { Allow: methodsAt(path) } });
    });
  }
}
