import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.js';

describe('the word that somebody most likely meant', () => {
  it.each([
    ['one letter too many', 'homee', 'home'],
    ['one letter too few', 'hme', 'home'],
    ['one letter replaced', 'hame', 'home'],
    ['two neighbours swapped', 'ohme', 'home'],
    ['two neighbours swapped at the end', 'hoem', 'home'],
    ['letters swapped in a long word', 'scohol-yaer', 'school-year'],
    ['other case and other joints', 'School_Year', 'school-year'],
    ['joined words', 'schoolyear', 'school-year'],
    ['spaces and dots', 'school. year', 'school-year'],
  ])('is near: %s', (_name, written, meant) => {
    expect(nearestWord(written, ['home', 'school-year', 'phone-call'])).toBe(meant);
  });

  it('may differ in a third of its letters, and in one of a short word', () => {
    const known = ['abcdefghi'];
    expect(nearestWord('abcdefxyz', known)).toBe('abcdefghi');
    expect(nearestWord('abcdewxyz', known)).toBeUndefined();
    expect(nearestWord('xbc', ['abc'])).toBe('abc');
    expect(nearestWord('xyc', ['abc'])).toBeUndefined();
  });

  it('counts a swap of neighbours once, and two letters that only look like one twice', () => {
    expect(nearestWord('ba', ['ab'])).toBe('ab');
    expect(nearestWord('cd', ['ab'])).toBeUndefined();
    expect(nearestWord('bxa', ['ab'])).toBeUndefined();
    expect(nearestWord('acbd', ['abxd'])).toBeUndefined();
    expect(nearestWord('abdc', ['abcd'])).toBe('abcd');
    expect(nearestWord('bcda', ['abcd'])).toBeUndefined();
  });

  it('is the nearest of several', () => {
    expect(nearestWord('phoen', ['phones', 'phone', 'photo'])).toBe('phone');
    expect(nearestWord('termss', ['terms-', 'term', 'termxx'])).toBe('terms-');
  });

  it('may be another word for it, in the plural too, where that word is known here', () => {
    expect(nearestWord('pupil', ['student', 'family'])).toBe('student');
    expect(nearestWord('pupils', ['student', 'family'])).toBe('student');
    expect(nearestWord('Semester', ['term', 'day'])).toBe('term');
    expect(nearestWord('pupil', ['family'])).toBeUndefined();
  });

  it('may be the only one that holds it', () => {
    expect(nearestWord('report', ['safety-report', 'appointment'])).toBe('safety-report');
    expect(nearestWord('report', ['safety-report', 'return-report'])).toBeUndefined();
    expect(nearestWord('re', ['return-of-keys', 'appointment'])).toBeUndefined();
    expect(nearestWord('ret', ['return-of-keys', 'appointment'])).toBe('return-of-keys');
  });

  it('is none for nothing, nor where nothing is known', () => {
    expect(nearestWord('', ['a'])).toBeUndefined();
    expect(nearestWord('- _', ['a'])).toBeUndefined();
    expect(nearestWord('home', [])).toBeUndefined();
    expect(nearestWord('home', new Set(['home']))).toBe('home');
  });
});
