import { createFakeClient, createFakeFamilyClient } from '@homevisit/client/testing';
import { ELEMENT_TAGS } from '../loader/load-element.js';
import { expect, takeConsoleOutput, waitUntil } from '../testing/index.js';
import type * as anotherVersion from './another-version.scene.js';
import { createGuest, isWhole } from '../testing/guests.js';
import '../define/all.js';

const OTHER = '0.0.9';

/** A copy of all elements that was built by itself, so with classes, contexts and a Lit of its own. */
async function fetchCopy(): Promise<typeof anotherVersion> {
  const path = '/strict-page/embedding/another-version.scene/entry.js';
  return (await import(path)) as typeof anotherVersion;
}

describe('two whole versions of the kit on one page', () => {
  before(async () => {
    await (await fetchCopy()).registerAs(OTHER, 'old');
  });

  it('leave each tag to the version that came first, and say of each who holds it', async () => {
    const held = ELEMENT_TAGS.map((tag) => customElements.get(tag));
    const results = await (await fetchCopy()).registerAs(OTHER);
    expect(results.map(({ tag, outcome }) => `${tag}: ${outcome}`)).to.have.members(
      ELEMENT_TAGS.map((tag) => `${tag}: other-version`),
    );
    const said = takeConsoleOutput();
    for (const tag of ELEMENT_TAGS)
      expect(said.filter((line) => line.startsWith(`[HV001] <${tag}> `) && line.includes(OTHER))).to.have.length(1);
    expect(ELEMENT_TAGS.map((tag) => customElements.get(tag))).to.deep.equal(held);
  });

  for (const [provider, element] of [
    ['', 'old'],
    ['old', ''],
    ['old', 'old'],
  ] as const) {
    for (const tag of ELEMENT_TAGS) {
      it(`<${tag}${element && `-${element}`}> works within <hv-provider${provider && `-${provider}`}>`, async () => {
        const place = document.createElement(provider ? `hv-provider-${provider}` : 'hv-provider');
        Object.assign(place, { client: createFakeClient(), familyClient: createFakeFamilyClient(), keeping: 'off' });
        const guest = createGuest(tag, element);
        const beside = createGuest(tag);
        place.append(guest, beside);
        document.body.append(place);
        const both = (): boolean => [guest, beside].every((one) => isWhole(tag, one));
        await waitUntil(both, 'both are whole');
        place.remove();
      });
    }
  }
});
