/** One line of a journal: a value as it became, or that it is gone. */
export type JournalLine =
  | { readonly sequence: number; readonly id: string; readonly revision: number; readonly value: unknown }
  | { readonly sequence: number; readonly gone: true }
  /** A line that could not be read, kept as it was found. */
  | { readonly sequence: number; readonly damaged: string };

const DIGEST_LENGTH = 16;

async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.subarray(0, DIGEST_LENGTH / 2), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text of a line, with its digest in front: a disk may keep the end of a line and lose its middle. */
export async function textOfLine(line: JournalLine): Promise<string> {
  const text = JSON.stringify(line);
  return `${await digestOf(text)} ${text}\n`;
}

/** Reads one line without its end; `undefined` where it is damaged. */
export async function lineOfText(text: string): Promise<JournalLine | undefined> {
  const json = text.slice(DIGEST_LENGTH + 1);
  if (text.slice(0, DIGEST_LENGTH) !== (await digestOf(json))) return undefined;
  // Its digest shows that the text is what `textOfLine` has written.
  return JSON.parse(json) as JournalLine;
}
