import { tokenStyles } from '../foundation/tokens.styles.js';
import { expect, fixture, html, takeConsoleOutput } from '../testing/index.js';
import { BRAND_DEFAULTS } from './brand-guard.js';
import { contrast, parseComputedColour } from './colour.js';
import { HomevisitProvider } from './provider.js';
import '../define/hv-provider.js';

/** A tag of its own for each test: a warning comes once for each. */
let count = 0;

async function providerWith(appearance: HomevisitProvider['appearance']): Promise<HomevisitProvider> {
  const tag = `hv-guarded-${(count += 1)}`;
  class GuardedProvider extends HomevisitProvider {}
  customElements.define(tag, GuardedProvider);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const provider = new GuardedProvider();
  provider.appearance = appearance;
  place.append(provider);
  await provider.updateComplete;
  return provider;
}

const brandOf = (provider: HomevisitProvider): string =>
  getComputedStyle(provider).getPropertyValue('--hv-color-brand').trim();

function contrastWith(provider: HomevisitProvider, other: string): number {
  const probe = document.createElement('span');
  provider.append(probe);
  const colourOf = (text: string) => {
    probe.style.color = text;
    return parseComputedColour(getComputedStyle(probe).color)!;
  };
  return contrast(colourOf(brandOf(provider)), colourOf(other));
}

describe('the brand colour of an appearance', () => {
  it('is taken as it is where text on it can be read', async () => {
    expect(brandOf(await providerWith({ tokens: { 'color-brand': 'rebeccapurple' } }))).to.equal('rebeccapurple');
  });

  it('is made darker where white text on it cannot be read, with one warning that names both', async () => {
    const provider = await providerWith({ tokens: { 'color-brand': '#409eff' } });
    expect(contrastWith(provider, '#fff')).to.be.within(4.5, 4.8);
    provider.appearance = { tokens: { 'color-brand': '#409efe' } };
    await provider.updateComplete;
    const written = takeConsoleOutput();
    expect(written).to.have.length(1);
    expect(written[0]).to.match(/^\[HV030\] <hv-guarded-\d+>: .*2\.78:1; #[\da-f]{6} is used/);
  });

  it('is made lighter where the text on it is dark', async () => {
    const provider = await providerWith({ scheme: 'dark', tokens: { 'color-brand': '#1d5f5a' } });
    expect(contrastWith(provider, BRAND_DEFAULTS.dark.onBrand)).to.be.within(4.5, 4.8);
    takeConsoleOutput();
  });

  it('is judged with the text colour that comes with it', async () => {
    const provider = await providerWith({ tokens: { 'color-brand': '#ffd400', 'color-on-brand': '#222' } });
    expect(brandOf(provider)).to.equal('#ffd400');
  });

  it('may be a colour of the host’s, by a variable', async () => {
    document.documentElement.style.setProperty('--campus', '#409eff');
    const provider = await providerWith({ tokens: { 'color-brand': 'var(--campus)' } });
    expect(contrastWith(provider, '#fff')).to.be.at.least(4.5);
    document.documentElement.removeAttribute('style');
    takeConsoleOutput();
  });
});

describe('BRAND_DEFAULTS', () => {
  it('are those of the style sheet', () => {
    const inSheet = (name: string): readonly string[] =>
      [...tokenStyles.cssText.matchAll(new RegExp(`--hv-${name}, (#[0-9a-f]+)`, 'g'))].map(([, value = '']) => value);
    expect(new Set(inSheet('color-brand'))).to.deep.equal(
      new Set([BRAND_DEFAULTS.light.brand, BRAND_DEFAULTS.dark.brand]),
    );
    expect(new Set(inSheet('color-on-brand'))).to.deep.equal(
      new Set([BRAND_DEFAULTS.light.onBrand, BRAND_DEFAULTS.dark.onBrand]),
    );
  });
});
