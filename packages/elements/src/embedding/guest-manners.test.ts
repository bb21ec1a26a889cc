import { createFakeClient, createFakeFamilyClient } from '@homevisit/client/testing';
import { ELEMENT_TAGS } from '../loader/load-element.js';
import { aTimeout, expect, leftBehindBy, openStrictPage } from '../testing/index.js';
import '../define/all.js';

/** Every element, whoever adds one: the list follows from the modules that register them. */
for (const tag of ELEMENT_TAGS) {
  describe(`<${tag}> as a guest`, () => {
    it('works under a strict Content-Security-Policy with Trusted Types, and violates nothing', async () => {
      const { violations, outcome } = await openStrictPage(`embedding/each-element.scene/#${tag}`);
      expect(violations).to.deep.equal([]);
      expect(outcome).to.equal('shown');
    }).timeout(90_000);

    it('leaves nothing behind on the page when it is taken away', async () => {
      const left = await leftBehindBy(async () => {
        const provider = document.createElement('hv-provider');
        provider.keeping = 'off';
        provider.client = createFakeClient();
        provider.familyClient = createFakeFamilyClient();
        const element = document.createElement(tag);
        element.setAttribute('subject-id', 'student-03');
        element.setAttribute('student-id', 'student-03');
        provider.append(element);
        document.body.append(provider);
        await aTimeout(200);
        provider.remove();
        await aTimeout(0);
      });
      expect(left).to.deep.equal([]);
    });
  });
}
