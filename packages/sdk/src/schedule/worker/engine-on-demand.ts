import type { Instance } from '../instance/instance.js';
import { hasMeetings } from '../meeting/has-meetings.js';
import { CrewEngine, type EngineStart } from '../solve/crew-engine.js';
import type { Engine } from '../solve/engine.js';

/** The engine that fits a problem; the one for people who meet is loaded only where somebody does. */
export async function engineOnDemand(instance: Instance, start: EngineStart): Promise<Engine> {
  if (!hasMeetings(instance.problem)) return new CrewEngine(instance, start);
  const { MeetingEngine } = await import('../meeting/meeting-engine.js');
  return new MeetingEngine(instance, start);
}
