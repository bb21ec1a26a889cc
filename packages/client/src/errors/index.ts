export * from "./conflict-error.js";
export * from "./contract-error.js";
export * from "./forbidden-error.js";
export {
  HomevisitError,
  isHomevisitError,
  type FailureDetails,
  type HomevisitErrorCode,
} from "./homevisit-error.js";
export * from "./network-error.js";
export * from "./not-found-error.js";
export * from "./rate-limited-error.js";
export * from "./server-error.js";
export * from "./timeout-error.js";
export * from "./unauthenticated-error.js";
export * from "./validation-error.js";
