import { instant, localDate } from '@homevisit/sdk/model';
import { clauseDigest } from '@homevisit/sdk/policy';
import { reportMeasure } from '@homevisit/sdk/report';
import * as z from 'zod/mini';

/** As of which day measures are asked for. */
export const measureQuery = z.object({
  /** End of this day at the school; now unless said otherwise. */
  asOf: z.optional(localDate),
});

/** Everything that a report about the school states. */
export const measureReport = z.object({
  asOf: instant,
  /** Each with both parts of its share. */
  measures: z.array(reportMeasure),
  /** Ids of measures that are not told to this caller, as they are about few people. Empty for the school itself. */
  withheld: z.array(z.string()),
  /** By qualified clause id. */
  clauses: z.record(z.string(), clauseDigest),
});
/** Everything that a report about the school states. */
export type MeasureReport = z.infer<typeof measureReport>;
