import { APPEARANCE_TOKENS, type Appearance, type AppearanceToken } from '../foundation/appearance.js';
import { contrast, type Colour } from '../provider/colour.js';
import { expect } from '../testing/index.js';
import { antDesignDark, antDesignLight } from './ant-design.js';
import { elementPlusDark, elementPlusLight } from './element-plus.js';

const presets = { antDesignLight, antDesignDark, elementPlusLight, elementPlusDark };

/** Text and what it stands on, as the elements use them. */
const PAIRS: readonly (readonly [text: AppearanceToken, ground: AppearanceToken])[] = [
  ['color-on-brand', 'color-brand'],
  ['color-brand', 'color-surface'],
  ['color-brand', 'color-surface-sunken'],
  ['color-text', 'color-surface'],
  ['color-text', 'color-surface-sunken'],
  ['color-text-muted', 'color-surface'],
  ['color-text-muted', 'color-surface-sunken'],
  ...(['positive', 'attention', 'critical'] as const).flatMap((tone) => [
    [`color-${tone}`, `color-${tone}-soft`] as const,
    [`color-${tone}`, 'color-surface'] as const,
  ]),
];

const colourOf = ({ tokens }: Appearance, name: AppearanceToken): Colour =>
  [1, 3, 5].map((start) => parseInt((tokens?.[name] ?? '').slice(start, start + 2), 16)) as unknown as Colour;

for (const [name, preset] of Object.entries(presets)) {
  describe(`the preset ${name}`, () => {
    it('sets tokens of the closed set only', () => {
      const names = Object.keys(preset.tokens ?? {});
      expect(names.filter((token) => !APPEARANCE_TOKENS.some((known) => known === token))).to.deep.equal([]);
    });

    it('sets every colour, so that nothing of another scheme shines through', () => {
      const colours = APPEARANCE_TOKENS.filter((token) => token.startsWith('color-'));
      expect(preset.tokens).to.include.all.keys(...colours);
    });

    for (const [text, ground] of PAIRS) {
      it(`has a contrast of at least 4.5:1 for ${text} on ${ground}`, () => {
        expect(contrast(colourOf(preset, text), colourOf(preset, ground))).to.be.at.least(4.5);
      });
    }
  });
}
