/**
 * A moment in words: the time of day, with the day where it is another one. By the clock and zone of the device, which
 * is what whoever wrote it has looked at.
 */
export function timeWords(milliseconds: number, language: string): string {
  const moment = new Date(milliseconds);
  const today = moment.toDateString() === new Date(performance.timeOrigin + performance.now()).toDateString();
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, today ? clock : { month: 'long', day: 'numeric', ...clock }).format(moment);
}
