import type { Plan } from '@homevisit/sdk/schedule';
import type { VisitPlannerMessages } from '../messages/zh-CN.js';
import type { PlanWords } from './plan-words.js';

/** Octets of a line, without its end (RFC 5545, 3.1). */
const LINE = 75;

/** Text as a value (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A line, folded where it is too long, and never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > LINE) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return `${text}\r\n`;
}

/**
 * The visits of a plan as a calendar (RFC 5545), at the hours that the school's clock shows (floating times). It may end with
 * any provider and on any screen: it says when there is a visit and which colleagues make it, and names no family. The id of
 * a visit is often made of its family's, and stays out too: an entry is told from others by its hour and its colleagues.
 *
 * @param now - When the file is written.
 */
export function calendarFile({ visits }: Plan, words: PlanWords, texts: VisitPlannerMessages, now: Date): string {
  const digits = (text: string): string => text.replace(/[-:]|\.\d+/g, '');
  const lines = visits.flatMap(({ date, start, end, people }) => [
    'BEGIN:VEVENT',
    `UID:${digits(`${date}T${words.time(start)}`)}-${escaped(people.join('-'))}@homevisit`,
    `DTSTAMP:${digits(now.toISOString())}`,
    `DTSTART:${digits(`${date}T${words.time(start)}`)}00`,
    `DTEND:${digits(`${date}T${words.time(end)}`)}00`,
    `SUMMARY:${escaped(texts.calendarEntry(words.people(people)))}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Homevisit Kit//Plan of visits//EN', 'METHOD:PUBLISH'];
  return [...head, ...lines, 'END:VCALENDAR'].map(folded).join('');
}

/** Has the browser save the calendar of a plan. */
export function saveCalendar(plan: Plan, words: PlanWords, texts: VisitPlannerMessages): void {
  const now = new Date(performance.timeOrigin + performance.now());
  const file = new Blob([calendarFile(plan, words, texts, now)], { type: 'text/calendar' });
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: 'homevisit-plan.ics' }).click();
  // Some browsers read the file only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
