import type { Instance } from '../instance/instance.js';
import { CrewEngine, type EngineStart } from './crew-engine.js';
import type { Engine } from './engine.js';

/** The engine that fits a problem. */
export function engineFor(instance: Instance, start: EngineStart): Engine {
  return new CrewEngine(instance, start);
}
