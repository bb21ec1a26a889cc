import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOCK_FILE, lockFolder } from './folder-lock.js';
import { ownIdentity } from './process-identity.js';

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homevisit-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const lockFile = (): string => join(folder, LOCK_FILE);

  /** The number of a process that has ended. */
  async function endedProcess(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid!;
  }

  it('names folder and process to a second one', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'folder-in-use',
      message: expect.stringContaining(folder) as string,
    });
    await expect(lockFolder(folder)).rejects.toThrow(`process ${process.pid} on ${hostname()}`);
    await lock.release();
  });

  it('is free again after its release', async () => {
    await (await lockFolder(folder)).release();
    const lock = await lockFolder(folder);
    expect(await lock.isHeld()).toBe(true);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes the folder where it is missing', async () => {
    const lock = await lockFolder(join(folder, 'deep', 'below'));
    expect(await lock.isHeld()).toBe(true);
  });

  it('is taken over from a process that has ended', async () => {
    await writeFile(lockFile(), JSON.stringify({ pid: await endedProcess(), host: hostname() }));
    const lock = await lockFolder(folder);
    expect(await lock.isHeld()).toBe(true);
    expect(await readdir(folder)).toEqual([LOCK_FILE]);
  });

  // Only Linux tells when a process started.
  const { started } = ownIdentity();
  it.runIf(started !== undefined)('is taken over when the number now belongs to a later process', async () => {
    await writeFile(lockFile(), JSON.stringify({ pid: process.pid, host: hostname(), started: `${started ?? ''}0` }));
    expect(await (await lockFolder(folder)).isHeld()).toBe(true);
  });

  it('of another machine is left alone, for nobody can look whether its process still runs', async () => {
    const content = JSON.stringify({ pid: await endedProcess(), host: 'another-machine' });
    await writeFile(lockFile(), content);
    await expect(lockFolder(folder)).rejects.toThrow('on another-machine');
    expect(await readFile(lockFile(), 'utf8')).toBe(content);
  });

  it('that cannot be read is left alone', async () => {
    await writeFile(lockFile(), 'not of this program');
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
  });

  it('goes to one of many that ask at once', async () => {
    await writeFile(lockFile(), JSON.stringify({ pid: await endedProcess(), host: hostname() }));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const held = await Promise.all(
      results.map(async (result) => result.status === 'fulfilled' && (await result.value.isHeld())),
    );
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  it('does not remove a lock that somebody else has written meanwhile', async () => {
    const lock = await lockFolder(folder);
    await writeFile(lockFile(), 'of somebody else');
    await lock.release();
    expect(await readFile(lockFile(), 'utf8')).toBe('of somebody else');
  });

  it('says so when the folder is none', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(lockFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'folder-not-usable' });
  });
});
