import { expect } from '../testing/index.js';
import { contrast, hexOf, parseComputedColour, withContrast, type Colour } from './colour.js';

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

describe('contrast', () => {
  it('is that of WCAG 2.2', () => {
    expect(contrast(black, white)).to.be.closeTo(21, 0.001);
    expect(contrast(white, white)).to.equal(1);
    // Element Plus’s primary colour.
    expect(contrast([64, 158, 255], white)).to.be.closeTo(2.78, 0.01);
  });
});

describe('parseComputedColour', () => {
  it('reads what engines write', () => {
    expect(parseComputedColour('rgb(64, 158, 255)')).to.deep.equal([64, 158, 255]);
    expect(parseComputedColour('rgba(64, 158, 255, 1)')).to.deep.equal([64, 158, 255]);
    expect(parseComputedColour('color(srgb 0 0.5 1)')).to.deep.equal([0, 127.5, 255]);
  });

  it('leaves what has no red, green and blue, or is see-through', () => {
    expect(parseComputedColour('oklch(0.7 0.1 200)')).to.equal(undefined);
    expect(parseComputedColour('rgba(0, 0, 0, 0.5)')).to.equal(undefined);
    expect(parseComputedColour('color(display-p3 1 0 0)')).to.equal(undefined);
  });
});

describe('withContrast', () => {
  const shades = [0, 51, 102, 128, 153, 204, 255];
  const colours = shades.flatMap((red) => shades.flatMap((green) => shades.map((blue): Colour => [red, green, blue])));

  it('always reaches 4.5:1, and changes nothing that has it', () => {
    for (const other of [white, black, [118, 118, 118] as const, [6, 48, 45] as const]) {
      for (const colour of colours) {
        const found = withContrast(colour, other, 4.5);
        expect(contrast(found, other), `${hexOf(colour)} on ${hexOf(other)}`).to.be.at.least(4.5);
        if (contrast(colour, other) >= 4.5) expect(found).to.deep.equal(colour);
      }
    }
  });

  it('stays near the colour: darker below white, lighter below black', () => {
    expect(hexOf(withContrast([64, 158, 255], white, 4.5))).to.equal('#3178c2');
    expect(contrast(withContrast([0, 60, 120], black, 4.5), black)).to.be.below(5);
  });
});
