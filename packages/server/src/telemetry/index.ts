/**
 * OpenTelemetry for the reference backend. Needs `@opentelemetry/api`, which the rest of the package does without.
 *
 * @module
 */
export { createTelemetry, type TelemetryOptions } from './create-telemetry.js';
export type { AnsweredRequest, DeliveryResult, Telemetry } from './telemetry.js';
