import { routes } from '@homevisit/client/contract';

/** Routes that stand beside the contract's operations. */
const BESIDE_THE_CONTRACT = [
  '/health',
  '/ready',
  '/openapi.json',
  '/docs',
  '/badge/{token}.svg',
  '/calendar/{token}.ics',
  '/safety-board/events',
  '/lti/login',
  '/lti/launch',
  '/lti/session',
];

/** Every route that a span or a figure may name. One that is not listed is left out, whatever a handler says. */
export const KNOWN_ROUTES: ReadonlySet<string> = new Set([
  ...Object.values(routes).map(({ path }) => path),
  ...BESIDE_THE_CONTRACT,
]);
