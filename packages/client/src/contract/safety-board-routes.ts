import type { Route } from './endpoint.js';

/** Who is out now. The stream of it stands among the routes that no call of the client makes. */
export const safetyBoardRoutes = {
  getSafetyBoard: { method: 'GET', path: '/safety-board', rights: ['teacher', 'leader'] },
} as const satisfies Record<string, Route>;
