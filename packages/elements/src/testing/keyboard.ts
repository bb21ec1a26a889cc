import { sendKeys } from '@web/test-runner-commands';

/** Keys whose name not every driver knows, as the character that they write. */
const CHARACTERS: Readonly<Record<string, string>> = { Space: ' ' };

/** Presses keys, one after the other. */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: CHARACTERS[key] ?? key });
}

/** Types a text into whatever has the focus. */
export async function typeText(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/** True where the engine has a control of its own for a type, and does not show a line of text in its place. */
function hasControlFor(type: 'date' | 'time'): boolean {
  const input = document.createElement('input');
  input.type = type;
  return input.type === type && ((input.value = 'neither date nor time'), input.value === '');
}

/** What somebody types for a day into a date field of a browser in English (US), or into a plain line. */
export function keysOfDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return hasControlFor('date') ? `${month}${day}${year}` : date;
}

/** What somebody types for an hour, `HH:mm`, into a time field of a browser in English (US), or into a plain line. */
export function keysOfTime(time: string): string {
  if (!hasControlFor('time')) return time;
  const hour = Number(time.slice(0, 2));
  const minute = time.slice(3);
  return `${String(hour % 12 || 12).padStart(2, '0')}${minute}${hour < 12 ? 'AM' : 'PM'}`;
}
