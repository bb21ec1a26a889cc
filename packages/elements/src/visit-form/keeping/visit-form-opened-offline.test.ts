import { UnauthenticatedError } from '@homevisit/client';
import { createFakeClient, type FakeClient } from '@homevisit/client/testing';
import { expect, fixture, html, waitUntil } from '../../testing/index.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { showVisitForm, VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import type { KeepingPlaces } from '../../keeping/page-keeping.js';
import type { VisitForm } from '../visit-form.js';
import '../../define/hv-visit-form.js';

/** Another page: it has another client, which has no connection and remembers nothing. */
function clientOfNextPage({ school }: FakeClient, role: 'teacher' | 'leader' = 'teacher'): FakeClient {
  const client = createFakeClient({ role, school });
  client.goOffline();
  return client;
}

async function shown(client: FakeClient, keeping: KeepingPlaces, studentId = 'student-03'): Promise<VisitFormPage> {
  const element = await fixture<VisitForm>(
    html`<hv-visit-form lang="zh-CN" student-id=${studentId} .client=${client} .keeping=${keeping}></hv-visit-form>`,
  );
  const page = new VisitFormPage(element, client);
  await waitUntil(() => page.has('.page > .card:not(.loading), form'), 'it is decided');
  return page;
}

/** Opens a form with a connection, until what it was made of is kept. */
async function visitWithConnection(keeping: KeepingPlaces, client = wholeFormClient()): Promise<FakeClient> {
  const page = await showVisitForm({ client, keeping });
  await waitUntil(async () => {
    const store = await keeping.openMaterial?.(undefined);
    const found = await store?.read('visit-form');
    await store?.close();
    return found !== undefined;
  }, 'it is kept');
  page.element.remove();
  return client;
}

describe('<hv-visit-form> without a connection', () => {
  it('opens from what was kept and says how old that is', async () => {
    const keeping = freshPlaces();
    const before = await visitWithConnection(keeping);
    const page = await shown(clientOfNextPage(before), keeping);
    await waitUntil(() => page.has('#reload-material'), 'it says so');
    expect(page.text).to.match(/现在连不上学校的系统：学生、教师和政策内容是 \d\d:\d\d 存下的，可能已有变化。/);
    expect(page.has('form')).to.equal(true);
  });

  it('opens for another student of one’s own classes, too, and not for one who was never loaded', async () => {
    const keeping = freshPlaces();
    const before = await visitWithConnection(keeping);
    const other = await shown(clientOfNextPage(before), keeping, 'student-04');
    expect(other.has('form')).to.equal(true);
    const stranger = await shown(clientOfNextPage(before), keeping, 'student-of-nobody');
    expect(stranger.has('form')).to.equal(false);
    expect(stranger.text).to.include('再试一次');
  });

  it('takes a whole record from there to the server, once, when the connection is back', async () => {
    const keeping = freshPlaces();
    const before = await visitWithConnection(keeping);
    const client = clientOfNextPage(before);
    const page = await shown(client, keeping);
    await waitUntil(() => page.has('#findings, #times'), 'the later stages are there');
    await page.fillNecessary();
    await waitUntil(() => page.text.includes('已保存在本机'), 'it is kept');
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    const count = client.school.visits.length;
    client.goOnline();
    window.dispatchEvent(new Event('online'));
    await page.untilFiled();
    expect(client.school.visits).to.have.lengthOf(count + 1);
  });

  it('fetches anew when asked to, and keeps what was typed', async () => {
    const keeping = freshPlaces();
    const client = clientOfNextPage(await visitWithConnection(keeping));
    const page = await shown(client, keeping);
    await waitUntil(() => page.has('#reload-material'), 'it says so');
    await page.fill(page.at('/startedAt'), '17:00');
    client.goOnline();
    await page.click(page.find('#reload-material'));
    await waitUntil(() => page.text.includes('接着'), 'the draft goes on');
    expect(page.at('/startedAt').value).to.equal('17:00');
    expect(page.has('#reload-material')).to.equal(false);
  });

  it('carries the school’s clock on by the time that has passed', async () => {
    const keeping = freshPlaces();
    const client = await visitWithConnection(keeping);
    const late: KeepingPlaces = {
      ...keeping,
      async openMaterial(owner) {
        const store = await keeping.openMaterial?.(owner);
        return (
          store && {
            ...store,
            read: async (name) => {
              const found = await store.read(name);
              return found && { ...found, age: found.age + 2 * 60 * 60 * 1000 };
            },
          }
        );
      },
    };
    const page = await shown(clientOfNextPage(client), late);
    await waitUntil(() => page.has('#course-tap'), 'the form is open');
    await page.click(page.find('#course-tap'));
    // The school stands at 19:00; whoever sets out does so when it is two hours later there.
    expect(page.find('.made strong').innerText.trim()).to.equal('21:00');
  });

  it('shows nothing of anybody after a sign-in has ended, or to who is not signed in', async () => {
    const keeping = freshPlaces();
    const client = await visitWithConnection(keeping);
    const refused = createFakeClient({ school: client.school });
    refused.failNext(new UnauthenticatedError({ operation: 'getSession', status: 401 }), 'getSession');
    const page = await shown(refused, keeping);
    expect(page.has('form')).to.equal(false);
  });

  it('keeps nothing where the host says so', async () => {
    const opened: string[] = [];
    // Other pages of the same browser keep things meanwhile; this one must not so much as look.
    indexedDB.open = (...parameters: Parameters<IDBFactory['open']>) => {
      opened.push(parameters[0]);
      return IDBFactory.prototype.open.apply(indexedDB, parameters);
    };
    try {
      const page = await showVisitForm({ client: wholeFormClient(), keeping: 'off' });
      page.element.remove();
      await page.element.updateComplete;
      expect(opened).to.deep.equal([]);
      const kept = await showVisitForm({ client: wholeFormClient(), keeping: freshPlaces() });
      await waitUntil(() => opened.length > 0, 'elsewhere something is kept');
      kept.element.remove();
    } finally {
      Reflect.deleteProperty(indexedDB, 'open');
    }
  });

  it('sends nothing in the name of whoever has signed in since', async () => {
    const keeping = freshPlaces();
    const before = await visitWithConnection(keeping);
    const count = before.school.visits.length;
    // The page knows who was here last; the token that it gets is of somebody else.
    const client = clientOfNextPage(before, 'leader');
    const page = await shown(client, keeping);
    await waitUntil(() => page.has('#findings, #times'), 'the later stages are there');
    await page.fillNecessary();
    await page.confirmAndSubmit();
    await waitUntil(() => page.has('#waiting'), 'it waits');
    client.goOnline();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => page.text.includes('登录已过期'), 'it asks who it is');
    expect(before.school.visits).to.have.lengthOf(count);
  });
});
