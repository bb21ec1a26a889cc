import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinPointer, pathOf, pointerOf, valueAt, withValue } from './json-pointer.js';

describe('JSON Pointers', () => {
  it('escape and unescape any member name', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(pathOf(pointerOf(path))).toEqual(path);
      }),
    );
  });

  it('refuse a text that does not start with a slash', () => {
    expect(() => pathOf('mode')).toThrow(RangeError);
  });

  it('read what was written, and leave the original as it was', () => {
    const original = { visitors: [{ personId: 'a' }] };
    const changed = withValue(original, '/visitors/0/role', 'mentor');
    expect(valueAt(changed, '/visitors/0')).toEqual({
      personId: 'a',
      role: 'mentor',
    });
    expect(original).toEqual({ visitors: [{ personId: 'a' }] });
  });

  it('make objects on the way, append to lists and take values away', () => {
    expect(withValue({}, '/safetyReport/place', 'x')).toEqual({
      safetyReport: { place: 'x' },
    });
    expect(withValue({ a: ['x'] }, '/a/1', 'y')).toEqual({ a: ['x', 'y'] });
    expect(withValue({ a: ['x', 'y'] }, '/a/0', undefined)).toEqual({
      a: ['y'],
    });
    expect(withValue({ a: 1, b: 2 }, '/a', undefined)).toEqual({ b: 2 });
  });

  it('never read what an object only inherits', () => {
    expect(valueAt({}, '/constructor')).toBeUndefined();
  });

  it('know what lies within what', () => {
    expect(isWithinPointer('/visitors/1', '/visitors')).toBe(true);
    expect(isWithinPointer('/visitorsOther', '/visitors')).toBe(false);
  });
});
