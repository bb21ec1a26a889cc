import { NetworkError, ServerError, UnauthenticatedError } from '@homevisit/client';
import { expect, waitUntil } from '../../testing/index.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { showVisitForm, type VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import '../../define/hv-visit-form.js';

const MISHAPS = ['none', 'offline', 'answer-lost', 'server', 'signed-out', 'network', 'second-tab'] as const;
const KILLS = ['never', 'while-typing', 'while-sending', 'while-waiting'] as const;

/** Numbers that follow from a seed (mulberry32), so that a story that fails can be told again. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function oneOf<Item>(items: readonly Item[], chance: () => number): Item {
  const item = items[Math.floor(chance() * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses what files the record, confirming what is to be confirmed; does not wait for what becomes of it. */
async function press(page: VisitFormPage): Promise<void> {
  if (!page.has('form')) return;
  await page.submit();
  await pause(20);
  if (!page.has('.warnings')) return;
  const confirmation = page.choice('当时就是这样，照实记录');
  if (!confirmation.checked) {
    await page.click(confirmation);
    await page.submit();
  }
}

describe('<hv-visit-form> through random mishaps', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  for (let round = 0; round < 12; round += 1) {
    it(`loses nothing and files nothing twice (seed ${seed}, story ${round})`, async () => {
      const chance = chanceFrom(seed + round);
      const [mishap, kill] = [oneOf(MISHAPS, chance), oneOf(KILLS, chance)];
      const story = `${mishap}, killed ${kill}`;
      const keeping = freshPlaces({ delay: 50 });
      const client = wholeFormClient();
      const before = client.school.visits.length;
      const words = `第 ${round} 次`;
      let page = await showVisitForm({ client, keeping });
      const reopen = async (): Promise<void> => {
        page.element.remove();
        page = await showVisitForm({ client, keeping });
      };
      await page.fillNecessary();
      await page.fill(page.at('/findings/family-opinions'), words);
      await waitUntil(() => page.text.includes('已保存在本机') || page.has('.keeping'), story);
      await pause(200);
      if (kill === 'while-typing') {
        await reopen();
        await waitUntil(() => page.at('/findings/family-opinions').value === words, story);
      }
      if (mishap === 'second-tab') {
        const other = await showVisitForm({ client, keeping });
        await waitUntil(() => other.at('/findings/family-opinions').value === words, story);
      }
      if (mishap === 'offline') client.goOffline();
      if (mishap === 'answer-lost') client.loseNextAnswer('fileVisit');
      if (mishap === 'server') client.failNext(new ServerError({ operation: 'fileVisit', status: 503 }), 'fileVisit');
      if (mishap === 'network') client.failNext(new NetworkError({ operation: 'fileVisit' }), 'fileVisit');
      if (mishap === 'signed-out') {
        client.failNext(new UnauthenticatedError({ operation: 'fileVisit', status: 401 }), 'fileVisit');
      }
      await press(page);
      if (kill === 'while-waiting') await pause(400);
      client.goOnline();
      if (kill === 'while-sending' || kill === 'while-waiting') {
        await pause(chance() * 60);
        await reopen();
        await pause(400);
      }
      window.dispatchEvent(new Event('online'));
      await pause(300);
      // Whoever finds the form still open with what they wrote presses again.
      if (client.school.visits.length === before && page.has('form')) await press(page);
      await waitUntil(() => client.school.visits.length > before, `${story}: it is filed`);
      await reopen();
      await pause(500);
      const filed = client.school.visits.slice(before);
      expect(filed, story).to.have.length(1);
      expect(filed[0]?.findings['family-opinions'], story).to.equal(words);
    });
  }
});
