import { createFakeClient } from '@homevisit/client/testing';
import { defineOnce } from '../foundation/define-once.js';
import { openPanel, showBadge } from '../testing/badges.js';
import { HOST_RESETS, underReset } from '../testing/host-resets.js';
import { expect, openStrictPage, takeConsoleOutput, waitUntil } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import type * as secondCopy from '../testing/second-copy.scene.js';
import { ComplianceBadge } from './compliance-badge.js';
import '../define/hv-compliance-badge.js';

describe('<hv-compliance-badge> in host pages', () => {
  it('works under a strict Content-Security-Policy with Trusted Types, and violates nothing', async () => {
    const { violations, outcome } = await openStrictPage('compliance-badge/compliance-badge.scene');
    expect(violations).to.deep.equal([]);
    expect(outcome).to.equal('学年家访 rgb(11, 107, 102)');
  });

  it('notices a violation where there is one', async () => {
    const { violations } = await openStrictPage('testing/violation.scene');
    expect(violations.join('\n')).to.include('style-src').and.include('require-trusted-types-for');
  });

  it('lives beside another version of the kit on one page, and shares its provider', async () => {
    const path = '/strict-page/testing/second-copy.scene/entry.js';
    const other = (await import(path)) as typeof secondCopy;
    expect(other.ComplianceBadge).not.to.equal(ComplianceBadge);

    const [plain] = other.registerAs('0.0.9');
    expect(plain).to.deep.equal({ tag: 'hv-compliance-badge', outcome: 'other-version' });
    expect(takeConsoleOutput()[0]).to.include('0.0.9').and.include('0.1.0');
    expect(customElements.get('hv-compliance-badge')).to.equal(ComplianceBadge);

    const registered = other.registerAs('0.0.9', 'old');
    expect(registered.map(({ tag, outcome }) => `${tag} ${outcome}`)).to.deep.equal([
      'hv-compliance-badge-old defined',
      'hv-provider-old defined',
    ]);
    const provider = document.createElement('hv-provider-old');
    Object.assign(provider, { client: createFakeClient() });
    for (const tag of ['hv-compliance-badge', 'hv-compliance-badge-old']) {
      const badge = document.createElement(tag);
      badge.setAttribute('subject-id', 'student-03');
      provider.append(badge);
    }
    document.body.append(provider);
    await waitUntil(() => [...provider.children].every((badge) => badge.shadowRoot?.querySelector('button')));
    const texts = [...provider.children].map((badge) => badge.shadowRoot?.querySelector('button')?.textContent);
    provider.remove();
    expect(texts[0]).to.include('待访').and.equal(texts[1]);
  });

  it('says nothing when the same version is registered a second time', () => {
    expect(defineOnce('hv-compliance-badge', class extends HTMLElement {}).outcome).to.equal('other-copy');
  });

  for (const name of Object.keys(HOST_RESETS)) {
    it(`looks the same inside under ${name}`, async () => {
      const sheet = sheetOf([verdictWith('overdue')]);
      const pill = await showBadge(sheet);
      const badges = [pill, await showBadge(sheet, { variant: 'dot' }), await showBadge(sheet, { variant: 'card' })];
      const panel = await openPanel(pill);
      await waitUntil(() => panel.querySelector('.duty'));
      const parts = (): Element[] => [
        ...panel.querySelectorAll('h2, h3, h4, p, button, summary, li, dt, dd'),
        ...badges.flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.lines > *, .mark') ?? [])]),
      ];
      expect(await underReset(name, parts)).to.deep.equal([]);
    });
  }
});
