import type { SchoolCalendar } from '@homevisit/sdk/calendar';
import type * as z from 'zod/mini';
import type { schoolCalendar } from './school-calendar.js';

/** A calendar as it travels: the same, in lists that whoever receives it may change. */
export function sessionCalendar(calendar: SchoolCalendar): z.infer<typeof schoolCalendar> {
  const { timeZone, schoolYears, campaigns, seasons, workingTime } = calendar;
  return {
    timeZone,
    schoolYears: schoolYears.map((year) => ({ ...year, terms: [...year.terms] })),
    ...(campaigns && { campaigns: [...campaigns] }),
    ...(seasons && { seasons: [...seasons] }),
    ...(workingTime && {
      workingTime: {
        ...workingTime,
        weekdays: [...workingTime.weekdays],
        holidays: [...workingTime.holidays],
        makeUpDays: [...workingTime.makeUpDays],
      },
    }),
  };
}
