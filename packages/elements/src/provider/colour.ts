/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour that an engine has computed (`rgb(…)` or `color(srgb …)`); `undefined` for other spaces and for see-through. */
export function parseComputedColour(text: string): Colour | undefined {
  const [, space = '', values = ''] = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(text) ?? [];
  const [red, green, blue, alpha = 1] = values
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 1) return undefined;
  if ([red, green, blue].some(Number.isNaN)) return undefined;
  const scale = space === 'color' ? 255 : 1;
  return [red * scale, green * scale, blue * scale];
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#rrggbb`. */
export function hexOf(colour: Colour): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Steps in which a colour is brought towards black or white. */
const STEPS = 50;

/**
 * The colour nearest to the given one that has a contrast with another: darker where the other is the lighter of the
 * two, else lighter. Black or white has at least 4.5:1 with every colour.
 */
export function withContrast(colour: Colour, other: Colour, ratio: number): Colour {
  const ends: readonly Colour[] = [
    [0, 0, 0],
    [255, 255, 255],
  ];
  const [end = colour] = [...ends].sort((a, b) => {
    const preferred = luminance(other) > luminance(colour) ? 0 : 1;
    const enough = (one: Colour): number => Number(contrast(one, other) >= ratio);
    return enough(b) - enough(a) || Number(b === ends[preferred]) - Number(a === ends[preferred]);
  });
  for (let step = 0; step <= STEPS; step += 1) {
    const mixed = colour.map((value, index) =>
      Math.round(value + (((end[index] ?? value) - value) * step) / STEPS),
    ) as unknown as Colour;
    if (contrast(mixed, other) >= ratio) return mixed;
  }
  return end;
}
