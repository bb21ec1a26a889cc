import { describe, expect, it } from 'vitest';
import { readData } from './data-documents.js';

describe('a file of data', () => {
  it('is read as YAML, with the line of each key and of each item', () => {
    const { documents, faults } = readData('a: 1\nlist:\n  - x: 2\n    y: 3\n  - z\n');
    expect(faults).toEqual([]);
    expect(documents[0]?.data).toEqual({ a: 1, list: [{ x: 2, y: 3 }, 'z'] });
    const lines = ['/a', '/list', '/list/0', '/list/0/y', '/list/1'].map((pointer) => documents[0]?.lineOf(pointer));
    expect(lines).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives the line around a place that is not there', () => {
    const [document] = readData('a: 1\nlist:\n  - x: 2\n').documents;
    expect([document?.lineOf('/list/0/missing'), document?.lineOf('/nowhere'), document?.lineOf('')]).toEqual([
      3,
      undefined,
      undefined,
    ]);
  });

  it('is read as JSON too, and dates and hours stay as they are written', () => {
    expect(readData('{"on": "2026-10-10"}').documents[0]?.data).toEqual({ on: '2026-10-10' });
    expect(readData('on: 2026-10-10\nuntil: 18:30\nclass: 1-1').documents[0]?.data).toEqual({
      on: '2026-10-10',
      until: '18:30',
      class: '1-1',
    });
  });

  it('may hold several documents, and what one part takes over from another', () => {
    const { documents } = readData('a: &base { x: 1 }\nb: { <<: *base, y: 2 }\n---\nc: 3\n');
    expect(documents.map(({ data }) => data)).toEqual([{ a: { x: 1 }, b: { x: 1, y: 2 } }, { c: 3 }]);
    expect(documents[1]?.lineOf('/c')).toBe(4);
  });

  it('that is none names line and column', () => {
    const { documents, faults } = readData('a: 1\nb: [\n');
    expect(documents).toEqual([]);
    expect(faults[0]?.place).toMatch(/^\d+:\d+$/);
  });

  it('that is empty holds nothing', () => {
    expect(readData('')).toMatchObject({ faults: [] });
  });
});
