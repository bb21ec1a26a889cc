import { expect, test } from 'vitest';
import { displayWidth, fill } from './display-width.js';

test('an ideograph and its punctuation take two columns, a letter one', () => {
  expect(displayWidth('学年 2026')).toBe(9);
  expect(displayWidth('第 1 行，（x）')).toBe(14);
  expect(displayWidth('𠮷')).toBe(2);
});

test('a text is filled on the side that is asked for, and never cut', () => {
  expect(fill('学', 4, 'right')).toBe('学  ');
  expect(fill('12', 4, 'left')).toBe('  12');
  expect(fill('abcdef', 4, 'left')).toBe('abcdef');
});
