import type { Tone } from './status-marks.js';

/** Ink and ground of a badge. Each pair has a contrast of at least 4.5 to 1. */
export interface BadgeColours {
  readonly ink: string;
  readonly ground: string;
}

/** The colours of each tone: those that the elements have where a host sets none. */
export const BADGE_COLOURS: Readonly<Record<Tone, BadgeColours>> = {
  positive: { ink: '#17633a', ground: '#e5f4ea' },
  brand: { ink: '#0b6b66', ground: '#f3f6f6' },
  attention: { ink: '#7d4a00', ground: '#fdf1d8' },
  critical: { ink: '#a6231c', ground: '#fdeae8' },
  neutral: { ink: '#536267', ground: '#f3f6f6' },
};
