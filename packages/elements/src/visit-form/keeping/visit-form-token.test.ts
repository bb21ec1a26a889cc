import { createHomevisitClient, type HomevisitClient } from '@homevisit/client';
import type { FakeClient } from '@homevisit/client/testing';
import type { VisitDraft } from '@homevisit/sdk/model';
import { expect, fixture, html, waitUntil } from '../../testing/index.js';
import { freshPlaces } from '../../testing/kept-places.js';
import { VisitFormPage } from '../../testing/visit-forms.js';
import { wholeFormClient } from '../../testing/whole-form-policy.js';
import type { KeepingChoice } from '../../keeping/keeping-context.js';
import type { VisitForm } from '../visit-form.js';
import '../../define/hv-visit-form.js';

/** A backend over `fetch` that takes one token at a time, and what it was asked. */
class Backend {
  readonly school: FakeClient = wholeFormClient();
  readonly writes: { readonly token: string; readonly key: string | null }[] = [];
  valid = 'first';

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const token = (request.headers.get('authorization') ?? '').replace('Bearer ', '');
    const path = new URL(request.url).pathname.replace('/school', '');
    if (path === '/visits') this.writes.push({ token, key: request.headers.get('idempotency-key') });
    if (token !== this.valid) return this.#answer({ title: 'not signed in', status: 401 }, 401);
    const answer = await this.#work(path, request);
    return answer === undefined ? this.#answer({ title: 'unknown', status: 404 }, 404) : this.#answer(answer, 200);
  };

  async #work(path: string, request: Request): Promise<unknown> {
    const { school } = this;
    const classId = /^\/classes\/([^/]+)\/students$/.exec(path)?.[1];
    if (classId !== undefined) return { students: await school.listStudents(classId) };
    if (path === '/session') return school.getSession();
    if (path === '/policies') return school.getPolicies();
    if (path === '/staff') return { staff: await school.listStaff() };
    if (path === '/classes') return { classes: await school.listClasses() };
    if (path === '/visits') return school.fileVisit((await request.json()) as VisitDraft);
    return undefined;
  }

  #answer(body: unknown, status: number): Response {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
  }

  client(getToken: (request: { readonly renew: boolean }) => string | Promise<string>): HomevisitClient {
    return createHomevisitClient({ baseUrl: `${location.origin}/school`, getToken, fetch: this.fetch });
  }

  get filed(): number {
    return this.school.school.visits.filter(({ studentIds }) => studentIds.includes('student-03')).length;
  }
}

async function show(
  backend: Backend,
  client: HomevisitClient,
  keeping: KeepingChoice = freshPlaces(),
): Promise<VisitFormPage> {
  const element = await fixture<VisitForm>(
    html`<hv-visit-form lang="zh-CN" student-id="student-03" .client=${client} .keeping=${keeping}></hv-visit-form>`,
  );
  const page = new VisitFormPage(element, backend.school);
  await waitUntil(() => page.has('#findings'), 'the later stages are there');
  return page;
}

describe('a sign-in that expires while a record is written', () => {
  it('is renewed by the host’s callback, without a word to whoever writes, and the record is filed once', async () => {
    const backend = new Backend();
    const asked: boolean[] = [];
    const client = backend.client(({ renew }) => {
      asked.push(renew);
      return backend.valid;
    });
    const page = await show(backend, client);
    const before = backend.filed;
    let signIns = 0;
    page.element.addEventListener('hv-sign-in-needed', () => (signIns += 1));
    await page.fillNecessary();
    backend.valid = 'second';
    await page.confirmAndSubmit();
    await waitUntil(() => page.text.includes('家访记录已归档'), 'it is filed');
    expect(backend.filed).to.equal(before + 1);
    expect(asked.filter((renew) => renew)).to.have.lengthOf(1);
    expect(signIns).to.equal(0);
    expect(backend.writes.filter(({ token }) => token === 'second')).to.have.lengthOf(1);
    expect(new Set(backend.writes.map(({ key }) => key)).size).to.equal(1);
  });

  it('asks the host for a sign-in where the callback has no other token, keeps everything, and goes on', async () => {
    const backend = new Backend();
    let signedIn = true;
    const client = backend.client(() => (signedIn ? backend.valid : Promise.reject(new Error('signed out'))));
    const page = await show(backend, client);
    const before = backend.filed;
    const events: { goOn(): void }[] = [];
    page.element.addEventListener('hv-sign-in-needed', (event) => events.push(event));
    await page.fillNecessary();
    signedIn = false;
    backend.valid = 'second';
    await page.confirmAndSubmit();
    await waitUntil(() => page.text.includes('登录已过期'), 'it says so');
    expect(page.text).to.include('填写的内容都在');
    expect(events).to.have.lengthOf(1);
    expect(backend.filed).to.equal(before);
    signedIn = true;
    events[0]?.goOn();
    await waitUntil(() => page.text.includes('家访记录已归档'), 'it is filed');
    expect(backend.filed).to.equal(before + 1);
  });

  for (const [what, keeping] of [
    ['where nothing is kept', 'off'],
    ['where drafts are kept', undefined],
  ] as const) {
    it(`loses nothing when the host gives the form another client, ${what}`, async () => {
      const backend = new Backend();
      const page = await show(
        backend,
        backend.client(() => backend.valid),
        keeping,
      );
      const before = backend.filed;
      await page.fillNecessary();
      if (keeping === undefined) {
        await waitUntil(() => page.text.includes('已保存在本机'), 'it is kept');
      }
      backend.valid = 'second';
      page.element.client = backend.client(() => backend.valid);
      await page.element.updateComplete;
      await waitUntil(
        () => page.has('#findings') && page.at('/findings/family-opinions').value === '希望多读书',
        'it is there again',
      );
      expect(page.at('/startedAt').value).to.equal('17:00');
      await page.confirmAndSubmit();
      await waitUntil(() => page.text.includes('家访记录已归档'), 'it is filed');
      expect(backend.filed).to.equal(before + 1);
    });
  }

  it('shows nothing of it to somebody else for whom the host gives a client', async () => {
    const backend = new Backend();
    const page = await show(
      backend,
      backend.client(() => backend.valid),
      'off',
    );
    await page.fillNecessary();
    const other = backend.client(() => backend.valid);
    const session = await backend.school.getSession();
    other.getSession = () => Promise.resolve({ ...session, person: { id: 'staff-zhou', displayName: '周校长' } });
    page.element.client = other;
    await waitUntil(() => page.has('#findings') && page.at('/startedAt').value === '', 'the form is empty');
    expect(page.at('/findings/family-opinions').value).to.equal('');
  });
});
