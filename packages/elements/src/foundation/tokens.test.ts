import { expect } from '../testing/index.js';
import { APPEARANCE_TOKENS } from './appearance.js';
import { tokenStyles } from './tokens.styles.js';
import { VERSION } from './version.js';

describe('theme tokens', () => {
  const read = new Set([...tokenStyles.cssText.matchAll(/var\(\s*--hv-([a-z-]+)/g)].map(([, name]) => name));

  for (const token of APPEARANCE_TOKENS) {
    it(`--hv-${token} has an effect`, () => {
      expect(read.has(token)).to.equal(true);
    });
  }

  it('are all in the published list', () => {
    expect([...read].filter((name) => !APPEARANCE_TOKENS.some((token) => token === name))).to.deep.equal([]);
  });

  it('are all described in the README', async () => {
    const text = await (await fetch('/packages/elements/README.md')).text();
    expect(APPEARANCE_TOKENS.filter((token) => !text.includes(`\`--hv-${token}\``))).to.deep.equal([]);
  });

  it('have a fallback each', () => {
    expect(tokenStyles.cssText.match(/var\(\s*--hv-[a-z-]+\s*\)/g)).to.equal(null);
  });
});

describe('VERSION', () => {
  it('is that of the package', async () => {
    const manifest = (await (await fetch('/packages/elements/package.json')).json()) as { version: string };
    expect(VERSION).to.equal(manifest.version);
  });
});
