import { describe, expect, it } from 'vitest';
import { meetAt, type FreeTime, type MeetingPart } from './meet-at.js';

const freeFrom = (from: number, to: number, person = 0): FreeTime => ({
  person,
  from,
  to,
  detour: 0,
  isNewEvening: false,
});
const part = (duration: number, least = 0, most = 0): MeetingPart => ({ duration, least, most, free: [] });
const always = [[0, 1000]] as const;

describe('the earliest moment for people who meet at a door', () => {
  it('is when the last of them can be there', () => {
    const times = [freeFrom(100, 200), freeFrom(150, 180, 1)];
    expect(meetAt([part(30), part(30)], times, always, 30)).toEqual({ start: 150, times, begins: [150, 150] });
  });

  it('lies before the time of a second part by as much as that may be later', () => {
    const times = [freeFrom(100, 200), freeFrom(150, 180, 1)];
    expect(meetAt([part(30), part(30, 5, 20)], times, always, 35)).toMatchObject({ start: 130, begins: [130, 150] });
  });

  it('leaves a second part as much later as it has to be', () => {
    const times = [freeFrom(100, 200), freeFrom(90, 180, 1)];
    expect(meetAt([part(30), part(30, 5, 20)], times, always, 35)).toMatchObject({ start: 100, begins: [100, 105] });
  });

  it.each([
    [150, true],
    [149, false],
  ])('is one where somebody who can begin until %i is free: %s', (until, isFound) => {
    const times = [freeFrom(150, 200), freeFrom(100, until, 1)];
    expect(meetAt([part(30), part(30)], times, always, 30) !== undefined).toBe(isFound);
  });

  it('lies in the first window that is not over before everybody is there', () => {
    const windows = [
      [80, 99],
      [120, 130],
      [140, 150],
    ] as const;
    const times = [freeFrom(100, 200)];
    expect(meetAt([part(30)], times, windows, 30)).toMatchObject({ start: 120 });
    expect(meetAt([part(30)], [freeFrom(130, 200)], windows, 30)).toMatchObject({ start: 130 });
    expect(meetAt([part(30)], [freeFrom(131, 200)], windows, 30)).toMatchObject({ start: 140 });
    expect(meetAt([part(30)], [freeFrom(151, 200)], windows, 30)).toBeUndefined();
  });

  it('is none where somebody who comes later than at first stays beyond the window', () => {
    const parts = [part(30), part(40, 0, 60)];
    const beginAt = (from: number) => meetAt(parts, [freeFrom(100, 200), freeFrom(from, 300, 1)], [[100, 110]], 40);
    // The visit may begin at 110 and takes 40 where all begin together, so that it is over at 150.
    expect(beginAt(110)).toMatchObject({ start: 100, begins: [100, 110] });
    expect(beginAt(111)).toBeUndefined();
    expect(beginAt(171)).toBeUndefined();
  });
});
