/** The two sizes that every walk is made in: a common phone, and a common desktop. */
export const SCREENS = [
  { name: 'a phone', width: 360, height: 740, touch: true },
  { name: 'a desktop', width: 1280, height: 800, touch: false },
] as const;
/** A size of screen. */
export type Screen = (typeof SCREENS)[number];
