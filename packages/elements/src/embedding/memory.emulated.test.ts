import { createFakeClient, createFakeFamilyClient } from '@homevisit/client/testing';
import { ELEMENT_TAGS } from '../loader/load-element.js';
import { createGuest, isWhole } from '../testing/guests.js';
import { collectGarbage, expect, waitUntil } from '../testing/index.js';
import '../define/all.js';

const TIMES = 20;

/** An engine may hold what it has shown last, such as where the pointer was. */
const HELD_BY_THE_ENGINE = 2;

/** Clients outlive pages of a platform that goes from view to view: what listens to them must let go. */
const client = createFakeClient();
const familyClient = createFakeFamilyClient();

/** Puts an element on the page, waits until all of it is there, takes it away, and holds it no more. */
async function comeAndGo(tag: string): Promise<readonly WeakRef<Element>[]> {
  const provider = document.createElement('hv-provider');
  provider.keeping = 'off';
  provider.client = client;
  provider.familyClient = familyClient;
  const element = createGuest(tag);
  provider.append(element);
  document.body.append(provider);
  // What waits keeps what it looks at until its time is up: it must not be the element itself.
  const shown = new WeakRef<Element>(element);
  await waitUntil(() => isWhole(tag, shown.deref() ?? document.body), 'all of it is shown');
  provider.remove();
  return [new WeakRef(provider), shown];
}

for (const tag of ELEMENT_TAGS) {
  describe(`<${tag}> that comes and goes`, () => {
    it(`is let go of, each of ${TIMES} times, though its client stays`, async () => {
      const gone: WeakRef<Element>[] = [];
      for (let time = 0; time < TIMES; time += 1) gone.push(...(await comeAndGo(tag)));
      const held = (): number => gone.filter((one) => one.deref() !== undefined).length;
      await waitUntil(async () => {
        await collectGarbage();
        return held() <= HELD_BY_THE_ENGINE;
      }, 'nothing holds them');
      expect(held()).to.be.at.most(HELD_BY_THE_ENGINE);
    });
  });
}
