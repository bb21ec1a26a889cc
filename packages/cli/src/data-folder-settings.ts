import { identifier, instant, localDate } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

/** Districts whose documents a school may be put under, by their names in `@homevisit/policies`. */
export const JURISDICTION_NAMES = ['fengnan', 'lishui', 'baotou'] as const;

/** A span of days in which remote visits are emergency ones, such as an epidemic. Both days belong to it. */
const emergency = z.object({
  id: identifier,
  title: z.string(),
  from: localDate,
  to: z.optional(localDate),
});

/** `homevisit.json`: what a roster does not say about its school. */
export const dataFolderSettings = z.object({
  /** `sourcedId` of the school in `orgs.csv`. */
  schoolId: identifier,
  /** IANA name of the school's time zone. */
  timeZone: z.string().check(
    z.refine((zone) => {
      try {
        return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
      } catch {
        return false;
      }
    }),
  ),
  policies: z.enum(JURISDICTION_NAMES),
  /** The moment that the data were made for; what counts as now in a demonstration. */
  demoNow: z.optional(instant),
  emergencies: z.array(emergency),
});
/** What a roster does not say about its school. */
export type DataFolderSettings = z.infer<typeof dataFolderSettings>;
