import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TabChannel } from './tab-channel.js';

describe('a channel between tabs', () => {
  let other: TabChannel;
  let heard: number;
  beforeEach(() => {
    heard = 0;
    other = new TabChannel('tabs under test');
    other.listen(() => heard++);
  });
  afterEach(() => other.close());

  it('tells the other tabs of a change, and not its own', async () => {
    const own = new TabChannel('tabs under test');
    let heardHere = 0;
    own.listen(() => heardHere++);
    own.tell();
    await vi.waitFor(() => expect(heard).toBe(1));
    expect(heardHere).toBe(0);
    own.close();
  });

  it('tells them of what was under way when it was closed, too, as often as that happens', async () => {
    const own = new TabChannel('tabs under test');
    own.close();
    own.tell();
    own.tell();
    await vi.waitFor(() => expect(heard).toBe(2));
  });

  it('tells nobody who has stopped listening', async () => {
    let heardOnce = 0;
    const stop = other.listen(() => heardOnce++);
    const own = new TabChannel('tabs under test');
    stop();
    own.tell();
    await vi.waitFor(() => expect(heard).toBe(1));
    expect(heardOnce).toBe(0);
    own.close();
  });
});
