/**
 * Fails a test that writes to the console. A test that expects a message replaces the method itself
 * (`vi.spyOn(console, 'warn').mockImplementation(…)`), and so takes the message away from here.
 *
 * @module
 */
import { afterEach, beforeEach } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const original = { ...console };
let messages: string[] = [];

beforeEach(() => {
  messages = [];
  for (const method of methods) {
    console[method] = (...parts: unknown[]) => {
      messages.push(`console.${method}: ${parts.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  for (const method of methods) console[method] = original[method];
  if (messages.length > 0) throw new Error(`Unexpected output on the console:\n${messages.join('\n')}`);
});
