import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDemoClock } from './demo-clock.js';

const DEMO_NOW = '2026-11-22T19:30:00+08:00';

describe('the demo clock', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'portal-clock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('starts at the moment the data were made for and runs on in real time', async () => {
    let passed = 5000;
    const clock = await openDemoClock(DEMO_NOW, undefined, () => passed);
    expect(clock.now()).toBe('2026-11-22T11:30:00.000Z');
    passed += 90_000;
    expect(clock.now()).toBe('2026-11-22T11:31:30.000Z');
  });

  it('goes on where it stood when the demo is started again', async () => {
    let passed = 0;
    const first = await openDemoClock(DEMO_NOW, folder, () => passed);
    passed = 3_600_000;
    await first.save();
    const second = await openDemoClock(DEMO_NOW, folder, () => 0);
    expect(second.now()).toBe('2026-11-22T12:30:00.000Z');
  });

  it('never goes back before the moment the data were made for', async () => {
    const old = await openDemoClock('2025-01-01T00:00:00Z', folder, () => 0);
    await old.save();
    const clock = await openDemoClock(DEMO_NOW, folder, () => 0);
    expect(clock.now()).toBe('2026-11-22T11:30:00.000Z');
  });

  it('starts at the beginning in a folder that does not exist yet', async () => {
    const clock = await openDemoClock(DEMO_NOW, path.join(folder, 'not', 'there'), () => 0);
    expect(clock.now()).toBe('2026-11-22T11:30:00.000Z');
    await clock.save();
    expect((await openDemoClock(DEMO_NOW, path.join(folder, 'not', 'there'), () => 0)).kind).toBe('demo');
  });
});
