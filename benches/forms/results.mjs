/** Figures in the form that all benches of the kit print. */
import { OURS } from './contestants.mjs';

/** Each figure, its unit, and how many times that of the floor ours may be. */
const FIGURES = [
  { key: 'script', name: 'script, brotli', unit: 'B' },
  { key: 'scriptRaw', name: 'script, raw', unit: 'B' },
  { key: 'style', name: 'style sheets, brotli', unit: 'B' },
  { key: 'scriptMs', name: 'script time to interactive', unit: 'ms', reach: 2 },
  { key: 'interactiveMs', name: 'time to interactive', unit: 'ms' },
  { key: 'keyMs', name: 'key to frame', unit: 'ms' },
  { key: 'scriptPerKeyMs', name: 'script time a key', unit: 'ms' },
  { key: 'validationMs', name: 'key to validation', unit: 'ms' },
  { key: 'badgesMs', name: '20 badges', unit: 'ms', reach: 1.2 },
  { key: 'firstBadgesMs', name: '20 badges, the first of a page', unit: 'ms' },
  { key: 'heapMegabytes', name: 'heap', unit: 'MB' },
];

/** Ours against every other contestant, figure by figure. `ratio` is ours over theirs. */
export function formResults(measured) {
  const ours = measured.find(({ name }) => name === OURS);
  return FIGURES.flatMap(({ key, name, unit, reach }) =>
    measured
      .filter((other) => other !== ours)
      .map((other) => {
        const bound = other.isFloor && reach !== undefined ? { reach } : {};
        const result = { name: `${name} / ${other.name}`, unit, peer: other.label };
        const why = ours?.why ?? other.why;
        const isKnown = typeof ours?.[key] === 'number' && typeof other[key] === 'number';
        if (!isKnown)
          return {
            ...result,
            value: null,
            why: why ?? 'not measured',
            ...bound,
            ...('reach' in bound && { met: false }),
          };
        // Nothing at all against nothing: there are no style sheets in either.
        const ratio = other[key] === 0 ? (ours[key] === 0 ? 1 : null) : ours[key] / other[key];
        return { ...result, value: ours[key], ratio, ...bound, ...('reach' in bound && { met: ratio <= reach }) };
      }),
  );
}
