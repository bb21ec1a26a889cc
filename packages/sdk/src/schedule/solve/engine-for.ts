import type { Instance } from '../instance/instance.js';
import { MeetingEngine } from '../meeting/meeting-engine.js';
import { hasMeetings } from '../meeting/has-meetings.js';
import { CrewEngine, type EngineStart } from './crew-engine.js';
import type { Engine } from './engine.js';

/** The engine that fits a problem. */
export function engineFor(instance: Instance, start: EngineStart): Engine {
  if (hasMeetings(instance.problem)) return new MeetingEngine(instance, start);
  return new CrewEngine(instance, start);
}
