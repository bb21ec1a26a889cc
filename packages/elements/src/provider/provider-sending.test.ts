import { UnauthenticatedError } from '@homevisit/client';
import type { FakeClient } from '@homevisit/client/testing';
import type { WaitingChangeEvent } from '../events/waiting-change-event.js';
import type { SignInNeededEvent } from '../events/sign-in-needed-event.js';
import { outboxHoldsSomething } from '../keeping/peek-outbox.js';
import { expect, fixture, html, waitUntil } from '../testing/index.js';
import { freshPlaces } from '../testing/kept-places.js';
import { showVisitForm } from '../testing/visit-forms.js';
import { wholeFormClient } from '../testing/whole-form-policy.js';
import type { KeepingPlaces } from '../keeping/page-keeping.js';
import type { HomevisitProvider } from './provider.js';
import '../define/hv-provider.js';
import '../define/hv-visit-form.js';

/** A record that waits, and no form any more. */
async function waitingRecord(): Promise<{ client: FakeClient; keeping: KeepingPlaces; before: number }> {
  const keeping = freshPlaces();
  const page = await showVisitForm({ client: wholeFormClient(), keeping });
  const before = page.client.school.visits.length;
  await page.fillNecessary();
  page.client.goOffline();
  await page.confirmAndSubmit();
  await waitUntil(() => page.has('#waiting'), 'it waits');
  page.element.remove();
  return { client: page.client, keeping, before };
}

async function show(client: FakeClient, keeping: KeepingPlaces | 'off'): Promise<HomevisitProvider> {
  return fixture<HomevisitProvider>(
    html`<hv-provider .client=${client} .keeping=${keeping}><p>no form here</p></hv-provider>`,
  );
}

describe('<hv-provider> on a page without a form', () => {
  it('sends what waits as soon as there is a connection, and says how much it is', async () => {
    const { client, keeping, before } = await waitingRecord();
    client.goOnline();
    client.delay(300);
    const provider = await show(client, keeping);
    const told: WaitingChangeEvent[] = [];
    provider.addEventListener('hv-waiting-change', (event) => told.push(event));
    await waitUntil(() => client.school.visits.length === before + 1, 'it is sent');
    await waitUntil(() => told.length > 1 && !provider.hasAttribute('waiting'), 'nothing waits');
    expect(told[0]?.waiting).to.include({ unsent: 1, toDecide: 0 });
    expect(told[told.length - 1]?.waiting.unsent).to.equal(0);
  });

  it('shows how much waits while there is no connection, and sends it once it is back', async () => {
    const { client, keeping, before } = await waitingRecord();
    client.goOnline();
    const provider = await show(client, keeping);
    const session = await client.getSession();
    client.goOffline();
    // The host knows who is signed in.
    provider.session = session;
    await waitUntil(() => provider.getAttribute('waiting') === '1', 'it says so');
    expect(client.school.visits).to.have.lengthOf(before);
    client.goOnline();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => client.school.visits.length === before + 1, 'it is sent');
    await waitUntil(() => !provider.hasAttribute('waiting'), 'nothing waits');
  });

  it('asks for a sign-in once, and goes on afterwards', async () => {
    const { client, keeping, before } = await waitingRecord();
    client.goOnline();
    client.failNext(new UnauthenticatedError({ operation: 'fileVisit', status: 401 }), 'fileVisit');
    const provider = await show(client, keeping);
    const asked: SignInNeededEvent[] = [];
    provider.addEventListener('hv-sign-in-needed', (event) => asked.push(event));
    await waitUntil(() => asked.length > 0, 'it asks');
    expect(client.school.visits).to.have.lengthOf(before);
    asked[0]?.goOn();
    await waitUntil(() => client.school.visits.length === before + 1, 'it is sent');
    expect(asked).to.have.lengthOf(1);
  });

  it('sends nothing and asks nothing where nothing is kept', async () => {
    const client = wholeFormClient();
    await show(client, 'off');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(client.calls).to.deep.equal([]);
  });

  it('asks for nothing and makes no database where there is no outbox', async () => {
    const name = `test.none.${performance.now()}`;
    expect(await outboxHoldsSomething(name)).to.equal(false);
    expect(await outboxHoldsSomething(name)).to.equal(false);
    const databases = (indexedDB as { databases?: () => Promise<{ name?: string }[]> }).databases;
    const names = databases ? (await databases.call(indexedDB)).map((one) => one.name) : [];
    expect(names).to.not.include(name);
  });
});
