import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions as readOptionsIn, type PortalOptions } from './options.js';

function readOptions(argv: readonly string[]): PortalOptions | undefined {
  return readOptionsIn(argv, '/example');
}

describe('the command line', () => {
  it('takes the demo clock, a database in a folder and the documents of the roster folder, when nothing is said', () => {
    const options = readOptions([]);
    expect(options).toMatchObject({ jurisdiction: undefined, clock: 'demo' });
    expect(options?.databaseFolder).toBe(path.resolve('/example/.homevisit/portal'));
    expect(options?.rosterFolder).toBe(path.resolve('/example/data'));
  });

  it('takes port, district, roster folder and clock', () => {
    expect(readOptions(['--port', '5005', '--policies', 'lishui', '--data', '/r', '--now', 'real'])).toMatchObject({
      port: 5005,
      jurisdiction: 'lishui',
      rosterFolder: path.resolve('/r'),
      clock: 'real',
    });
  });

  it('keeps nothing on disk with --memory', () => {
    expect(readOptions(['--memory'])?.databaseFolder).toBeUndefined();
  });

  it('gives nothing when help is asked for', () => {
    expect(readOptions(['--help'])).toBeUndefined();
  });

  it.each([
    ['a port that is no number', ['--port', 'x']],
    ['a port beyond the range', ['--port', '70000']],
    ['a district that the demo does not have', ['--policies', 'atlantis']],
    ['a clock that does not exist', ['--now', 'tomorrow']],
  ])('refuses %s and says which option is meant', (_, argv) => {
    expect(() => readOptions(argv)).toThrow(argv[0]);
  });

  it('refuses an option that it does not know', () => {
    expect(() => readOptions(['--polices', 'lishui'])).toThrow('--polices');
  });
});
