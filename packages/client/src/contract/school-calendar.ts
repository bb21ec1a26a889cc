import { localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

const days = { startDate: localDate, endDate: localDate };
const title = z.string();
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** When people work at the school; see `WorkingTime` of the SDK. */
export const workingTime = z.object({
  weekdays: z.array(z.number().check(z.int(), z.minimum(1), z.maximum(7))),
  from: timeOfDay,
  to: timeOfDay,
  holidays: z.array(z.object({ from: z.optional(localDate), to: z.optional(localDate) })),
  makeUpDays: z.array(localDate),
});

/** The calendar of a school as far as the backend knows it; see `SchoolCalendar` of the SDK. */
export const schoolCalendar = z.object({
  timeZone: z.string(),
  schoolYears: z.array(
    z.object({ id: z.string(), title, ...days, terms: z.array(z.object({ id: z.string(), title, ...days })) }),
  ),
  campaigns: z.optional(z.array(z.object({ id: z.string(), code: z.string(), title, ...days }))),
  seasons: z.optional(z.array(z.object({ code: z.string(), title, ...days }))),
  /** Absent where nobody has told the school's working time. */
  workingTime: z.optional(workingTime),
});
