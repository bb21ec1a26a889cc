import type { Endpoint } from './endpoint.js';
import { safetyBoardRoutes } from './safety-board-routes.js';
import { safetyBoard } from './safety-board-schemas.js';

/** Who is out now. */
export const safetyBoardEndpoints = {
  getSafetyBoard: { ...safetyBoardRoutes.getSafetyBoard, answer: safetyBoard },
} as const satisfies Record<string, Endpoint>;
