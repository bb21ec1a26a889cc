import * as fileSystem from 'node:fs/promises';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxStore } from '../outbox-store.js';
import { CrashingDisk } from '../../../test/outbox/crashing-disk.js';
import { openFileOutboxStore } from './file-outbox-store.js';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homevisit-journal-'));
  path = join(folder, 'outbox.journal');
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => openFileOutboxStore({ path, fileSystem, process });
const valuesOf = async (store: OutboxStore) => (await store.all()).map(({ value }) => value);

describe('the journal of the outbox', () => {
  it('forgets an end that was cut off, and goes on behind the last whole line', async () => {
    const before = await open();
    await before.add('one', 1);
    await before.close();
    const whole = await readFile(path, 'utf8');
    await writeFile(path, `${whole}${whole.slice(0, 30)}`);
    const after = await open();
    expect(await valuesOf(after)).toEqual([1]);
    await after.add('two', 2);
    await after.close();
    const again = await open();
    expect(await valuesOf(again)).toEqual([1, 2]);
    await again.close();
  });

  it('keeps a damaged line aside, through every restart, until somebody removes it', async () => {
    const before = await open();
    await before.add('one', { name: 'first' });
    await before.add('two', { name: 'second' });
    await before.close();
    await writeFile(path, (await readFile(path, 'utf8')).replace('first', 'f\0rst'));
    for (let restart = 0; restart < 2; restart += 1) {
      const after = await open();
      expect(await valuesOf(after)).toEqual([
        { name: 'second' },
        { damaged: expect.stringContaining('f\0rst') as string },
      ]);
      await after.close();
    }
    const last = await open();
    const { sequence, revision } = (await last.all())[1]!;
    expect(await last.remove(sequence, revision)).toBe(true);
    expect(await valuesOf(last)).toEqual([{ name: 'second' }]);
    await last.close();
  });

  it('does not grow with what is gone', async () => {
    const store = await open();
    await store.add('kept', 'kept');
    for (let turn = 0; turn < 400; turn += 1) {
      await store.add(`id-${turn}`, 'x'.repeat(100));
      const { sequence, revision } = (await store.all())[1]!;
      await store.remove(sequence, revision);
    }
    expect((await readFile(path)).length).toBeLessThan(60_000);
    expect(await valuesOf(store)).toEqual(['kept']);
    await store.close();
  });

  it('is open in one place at a time', async () => {
    const store = await open();
    await expect(open()).rejects.toMatchObject({ name: 'JournalInUseError' });
    await store.close();
    await writeFile(`${path}.lock`, '4711');
    const running = { pid: process.pid, kill: () => true };
    await expect(openFileOutboxStore({ path, fileSystem, process: running })).rejects.toMatchObject({
      name: 'JournalInUseError',
    });
  });

  it('takes over the lock of a process that runs no longer', async () => {
    await writeFile(`${path}.lock`, '4711');
    const gone = {
      pid: process.pid,
      kill: () => {
        throw Object.assign(new Error('none'), { code: 'ESRCH' });
      },
    };
    const store = await openFileOutboxStore({ path, fileSystem, process: gone });
    await store.close();
  });

  it('holds every change that was confirmed, after a crash at any moment of the disk', async () => {
    let crashes = 0;
    const property = fc.asyncProperty(fc.nat(60), fc.nat(), fc.boolean(), async (lifetime, chance, gentle) => {
      const disk = new CrashingDisk(lifetime, chance, gentle);
      const at = { path: '/folder/journal', process: { pid: 1, kill: () => true } };
      const confirmed: number[] = [];
      let tried = 0;
      let store: OutboxStore | undefined;
      try {
        store = await openFileOutboxStore({ ...at, fileSystem: disk });
        for (; tried < 12; tried += 1) {
          await store.add(`id-${tried}`, tried).then(
            () => confirmed.push(tried),
            (error: unknown) => {
              if (disk.crashed) throw error;
            },
          );
        }
      } catch {
        // A disk that is not gentle may refuse to open the journal at all.
        expect(disk.crashed || (!gentle && !store)).toBe(true);
        if (disk.crashed) crashes += 1;
      }
      await store?.close().catch(() => undefined);
      disk.restart();
      const after = await openFileOutboxStore({ ...at, fileSystem: disk });
      const found = await valuesOf(after);
      await after.close();
      // Confirmed ones are there, in order; of the others at most those that were tried.
      expect(found.filter((value) => confirmed.includes(value as number))).toEqual(confirmed);
      expect(found.every((value) => typeof value === 'number' && value <= tried)).toBe(true);
      expect(new Set(found).size).toBe(found.length);
    });
    await fc.assert(property, { numRuns: 500 });
    expect(crashes).toBeGreaterThan(100);
  });
});
