import * as z from 'zod/mini';

const season = z.enum(['spring', 'autumn']);
const place = z.strictObject({ village: z.string(), distance: z.optional(z.number()) });
/** A schema with a part of every kind that a fault can be found in. */
export const visit = z.strictObject({
  title: z.optional(z.string().check(z.minLength(1))),
  season: z.optional(season),
  seasons: z.optional(z.array(season).check(z.minLength(1))),
  visitors: z.optional(z.number().check(z.minimum(2), z.maximum(9))),
  begins: z.optional(z.iso.date()),
  nickname: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]*$/))),
  serial: z.optional(z.string().check(z.regex(/^[0-9]{7}$/))),
  place: z.optional(place),
  places: z.optional(z.array(place)),
  owner: z.optional(z.strictObject({ season, level: z.string(), place: z.optional(place) })),
  host: z.optional(
    z.union([z.strictObject({ teacher: z.string() }), z.strictObject({ leader: z.string(), since: z.string() })]),
  ),
  by: z.optional(z.union([z.strictObject({ teacher: z.string() }), z.array(z.number())])),
  count: z.optional(z.union([z.string(), z.number()])),
  note: z.optional(z.union([z.string(), z.strictObject({ text: z.string() })])),
  amount: z.optional(z.union([z.number(), z.strictObject({ share: z.number() })])),
  span: z.optional(
    z
      .strictObject({ first: z.number(), last: z.number() })
      .check(z.refine(({ first, last }) => first <= last, 'first is after last')),
  ),
  open: z.optional(z.boolean()),
});
