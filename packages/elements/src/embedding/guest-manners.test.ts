import { createFakeClient, createFakeFamilyClient } from '@homevisit/client/testing';
import { ELEMENT_TAGS } from '../loader/load-element.js';
import { aTimeout, expect, leftBehindBy, openStrictPage, waitUntil } from '../testing/index.js';
import { createGuest, isWhole } from '../testing/guests.js';
import '../define/all.js';

/** Every element, whoever adds one: the list follows from the modules that register them. */
for (const tag of ELEMENT_TAGS) {
  describe(`<${tag}> as a guest`, () => {
    it('works under a strict Content-Security-Policy with Trusted Types, violates nothing, and fetches nothing but the kit', async () => {
      const { violations, requests, outcome } = await openStrictPage(`embedding/each-element.scene/#${tag}`);
      expect(violations).to.deep.equal([]);
      // The school's system answers within the page here: what is left are the kit's own files.
      const elsewhere = requests.filter(
        (path) => !/^\/(strict-page\/[\w./-]+|__web-dev-server__[\w-]+)\.js$/.test(path),
      );
      expect(elsewhere).to.deep.equal([]);
      expect(requests).not.to.deep.equal([]);
      expect(outcome).to.equal('shown');
    });

    it('leaves nothing behind on the page when it is taken away', async () => {
      const left = await leftBehindBy(async () => {
        const provider = document.createElement('hv-provider');
        provider.keeping = 'off';
        provider.client = createFakeClient();
        provider.familyClient = createFakeFamilyClient();
        const element = createGuest(tag);
        provider.append(element);
        document.body.append(provider);
        await waitUntil(() => isWhole(tag, element), 'all of it is shown');
        provider.remove();
        await aTimeout(0);
      });
      expect(left).to.deep.equal([]);
    });
  });
}
