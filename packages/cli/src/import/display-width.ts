/** Columns that a text takes in a terminal: an ideograph takes two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

/** A text filled up with blanks to a width, on its right or its left. */
export function fill(text: string, width: number, side: 'right' | 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'right' ? text + blanks : blanks + text;
}

const isWide = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u.test(character);
