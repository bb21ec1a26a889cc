import type { Question } from './all-verdicts.js';
import type { Said } from './asked-in-page.js';

/** How a device is set up. */
export interface Device {
  readonly locale: string;
  readonly timeZone: string;
}

/** A browser with the page of the scripts open. */
export interface OpenEngine {
  readonly version: string;
  askPage(question: Question): Promise<Said>;
  askWorker(question: Question): Promise<Said>;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface Engine {
  readonly name: string;
  /** False where the machine does not have it. */
  readonly installed: boolean;
  open(address: string, device: Device): Promise<OpenEngine>;
}
