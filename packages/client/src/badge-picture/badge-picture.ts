import type { Locale } from '@homevisit/sdk/model';
import type { SubjectVerdicts } from '../contract/verdict-schemas.js';
import { BADGE_COLOURS } from './badge-colours.js';
import { badgeText } from './badge-text.js';
import { STATUS_MARKS } from './status-marks.js';

/** Sizes in pixels. */
const HEIGHT = 28;
const FONT_SIZE = 14;
const TEXT_AT = 30;
const END = 12;

/** How the picture is written. */
export interface BadgePictureOptions {
  /** IANA name of the school's time zone, for days on which something is due. */
  readonly timeZone: string;
  readonly locale: Locale;
}

/** Width of a character in parts of its height: nobody can measure text here, so each is taken for a wide one of its kind. */
function partOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) > 0x2e7f) return 1;
  return /[\s·.,:]/.test(character) ? 0.36 : 0.62;
}

function widthOf(text: string): number {
  return Math.ceil([...text].reduce((sum, character) => sum + partOf(character), 0) * FONT_SIZE);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * How a subject stands, as an SVG picture: words, a shape and colours that say the same, and a `<title>` for whoever
 * listens. It refers to nothing outside of itself, holds no script and no style, and names nobody.
 *
 * @example
 * badgePicture(sheet.subjects[0], { timeZone: sheet.timeZone, locale: 'zh-CN' }); // <svg …>
 */
export function badgePicture(entry: SubjectVerdicts, options: BadgePictureOptions): string {
  const { status, text } = badgeText(entry, options);
  const [tone, shape] = STATUS_MARKS[status];
  const { ink, ground } = BADGE_COLOURS[tone];
  const width = TEXT_AT + widthOf(text) + END;
  const words = escaped(text);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" xml:lang="${options.locale}" data-status="${status}">`,
    `<title>${words}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${HEIGHT - 1}" rx="6" fill="${ground}" stroke="${ink}"/>`,
    `<path transform="translate(8 6)" d="${shape}" fill="none" stroke="${ink}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
    `<text x="${TEXT_AT}" y="19" fill="${ink}" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}">${words}</text>`,
    '</svg>',
  ].join('');
}
