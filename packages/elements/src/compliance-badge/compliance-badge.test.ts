import { NetworkError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { VERDICT_STATUSES } from '@homevisit/sdk/policy';
import { buttonOf, openPanel, showBadge, textOf } from '../testing/badges.js';
import {
  aTimeout,
  expect,
  expectAccessible,
  fixture,
  html,
  inViewport,
  leftBehindBy,
  onPageWith,
  takeConsoleOutput,
  waitUntil,
} from '../testing/index.js';
import { clientWith, sheetOf, STUDENT_ID, verdictWith } from '../testing/verdict-sheets.js';
import { ComplianceBadge, type BadgeVariant } from './compliance-badge.js';
import { complianceBadgeMessages } from './compliance-badge.messages.js';
import '../define/hv-compliance-badge.js';
import '../define/hv-provider.js';

const VARIANTS: readonly BadgeVariant[] = ['dot', 'pill', 'card'];
const draft = {
  studentIds: [STUDENT_ID],
  format: 'individual',
  mode: 'home',
  startedAt: '2027-01-09T10:00:00+08:00',
  endedAt: '2027-01-09T10:40:00+08:00',
  visitors: [
    { personId: 'staff-chen', role: 'class-teacher' },
    { personId: 'staff-zheng', role: 'counsellor' },
  ],
  appointment: { agreedAt: '2027-01-07T12:00:00+08:00', channel: 'phone' },
  findings: { 'conduct-at-school': '好', 'family-opinions': '无' },
} as const;

describe('<hv-compliance-badge>', () => {
  for (const status of VERDICT_STATUSES) {
    for (const variant of VARIANTS) {
      it(`is accessible as ${variant}: ${status}`, async () => {
        const badge = await showBadge(sheetOf([verdictWith(status)]), { variant, label: '方知夏' });
        await expectAccessible(badge);
        expect(textOf(buttonOf(badge))).to.match(/^方知夏（学生）：./);
      });
    }

    it(`tells ${status} from the others by its shape`, async () => {
      const shapeOf = async (one: typeof status): Promise<string | undefined> =>
        (await showBadge(sheetOf([verdictWith(one)]))).shadowRoot?.querySelector('path')?.getAttribute('d') ??
        undefined;
      const own = await shapeOf(status);
      const others = await Promise.all(VERDICT_STATUSES.filter((one) => one !== status).map(shapeOf));
      expect(others).not.to.include(own);
    });
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`has enough contrast in the ${scheme} scheme`, async () => {
      for (const status of VERDICT_STATUSES) {
        const badge = await showBadge(sheetOf([verdictWith(status)]), { variant: 'card' });
        badge.scheme = scheme;
        await badge.updateComplete;
        await expectAccessible(badge);
      }
    });
  }

  it('says what is owed, by when, and under which document and section', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    expect(textOf(buttonOf(badge))).to.equal('学生：待访 1 次 · 1月29日前《示范学校方案(虚构)》一(1)');
  });

  it('follows, without a reload, when a visit is filed', async () => {
    const client = createFakeClient();
    const badge = await showBadge(client);
    expect(textOf(buttonOf(badge))).to.include('待访 1 次');
    await client.fileVisit({ ...draft, studentIds: [...draft.studentIds], visitors: [...draft.visitors] });
    await badge.updateComplete;
    expect(textOf(buttonOf(badge))).to.include('已完成');
  });

  it('asks once for a hundred badges that are shown together', async () => {
    const client = createFakeClient();
    const ids = Array.from({ length: 100 }, (_, index) => `student-${String((index % 12) + 1).padStart(2, '0')}`);
    const page = await fixture(
      html`<hv-provider .client=${client}>
        ${ids.map((id) => html`<hv-compliance-badge subject-id=${id}></hv-compliance-badge>`)}
      </hv-provider>`,
    );
    const badges = [...page.querySelectorAll('hv-compliance-badge')];
    await waitUntil(() => badges.every((badge) => badge.shadowRoot?.querySelector('button')), 'all have their answer');
    expect(client.calls.filter((call) => call === 'queryVerdicts')).to.have.length(1);
  });

  it('asks for a teacher where it is told so', async () => {
    const client = createFakeClient({ role: 'leader' });
    const badge = await fixture<ComplianceBadge>(
      html`<hv-compliance-badge
        subject-type="teacher"
        subject-id="staff-zhou"
        .client=${client}
      ></hv-compliance-badge>`,
    );
    await waitUntil(() => badge.shadowRoot?.querySelector('button'));
    expect(textOf(buttonOf(badge))).to.not.include('不适用');
  });

  it('says that it could not read, and reads again at a press', async () => {
    const client = createFakeClient();
    client.failNext(new NetworkError({ operation: 'queryVerdicts' }), 'queryVerdicts');
    const badge = await showBadge(client);
    await expectAccessible(badge);
    expect(textOf(buttonOf(badge))).to.equal('?学生：读取失败重试');
    buttonOf(badge).click();
    await waitUntil(() => textOf(badge.shadowRoot?.querySelector('button')).startsWith('学生：待访'));
  });

  it('keeps its size from loading to the answer', async () => {
    for (const variant of VARIANTS) {
      let answer = (): void => undefined;
      const sheet = new Promise<ReturnType<typeof sheetOf>>((resolve) => {
        answer = () => resolve(sheetOf([verdictWith('open')]));
      });
      const badge = await fixture<ComplianceBadge>(
        html`<hv-compliance-badge
          subject-id=${STUDENT_ID}
          variant=${variant}
          .client=${clientWith(sheet)}
        ></hv-compliance-badge>`,
      );
      await expectAccessible(badge);
      const { width, height } = badge.getBoundingClientRect();
      answer();
      await waitUntil(() => badge.shadowRoot?.querySelector('button'));
      const after = badge.getBoundingClientRect();
      expect([after.width, after.height], variant).to.deep.equal([width, height]);
    }
  });

  it('has the size that the published style sheet keeps free before it is registered', async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/packages/elements/styles/undefined.css';
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve));
    document.head.append(link);
    await loaded;
    const rules = [...(link.sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n');
    link.remove();
    const sheet = new CSSStyleSheet();
    // The same rules for a tag that nobody registers.
    sheet.replaceSync(rules.replace(/hv-compliance-badge/g, 'hv-test-undefined'));
    document.adoptedStyleSheets = [sheet];
    for (const variant of VARIANTS) {
      const badge = await showBadge(sheetOf([verdictWith('open')]), { variant });
      const placeholder = await fixture(html`<hv-test-undefined variant=${variant}></hv-test-undefined>`);
      const [own, kept] = [badge.getBoundingClientRect(), placeholder.getBoundingClientRect()];
      expect([kept.width, kept.height], variant).to.deep.equal([own.width, own.height]);
    }
    document.adoptedStyleSheets = [];
  });

  it('waits quietly for a client, and tells the developer after a while', async () => {
    const badge = await fixture<ComplianceBadge>(html`<hv-compliance-badge subject-id="x"></hv-compliance-badge>`);
    await expectAccessible(badge);
    expect(textOf(badge.shadowRoot?.querySelector('.badge'))).to.equal('暂无信息');
    await aTimeout(2100);
    const output = takeConsoleOutput();
    expect(output).to.have.length(1);
    expect(output[0]).to.include('HV010').and.include('<hv-compliance-badge>');
  });

  it('fits a phone', async () => {
    await inViewport('phone', async () => {
      for (const variant of VARIANTS) {
        await showBadge(sheetOf([verdictWith('overdue'), verdictWith('open')]), { variant });
        expect(document.documentElement.scrollWidth, variant).to.be.at.most(window.innerWidth);
      }
    });
  });

  it('can be hit with a finger', async () => {
    for (const variant of VARIANTS) {
      const { width, height } = buttonOf(
        await showBadge(sheetOf([verdictWith('open')]), { variant }),
      ).getBoundingClientRect();
      expect(Math.min(width, height), variant).to.be.at.least(44);
    }
  });

  it('changes its language at run time', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    await onPageWith({ lang: 'en' }, async () => {
      await waitUntil(() => textOf(buttonOf(badge)).startsWith('student:1 visit · by 29 Jan'));
      expect(badge.shadowRoot?.querySelector('.surface')?.getAttribute('lang')).to.equal('en');
      await expectAccessible(badge);
    });
    await waitUntil(() => textOf(buttonOf(badge)).startsWith('学生：待访 1 次'));
  });

  it('runs from left to right in Chinese, on a page that runs from right to left', async () => {
    await onPageWith({ dir: 'rtl' }, async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      expect(getComputedStyle(buttonOf(badge)).direction).to.equal('ltr');
    });
  });

  it('is mirrored in a language that runs from right to left', async () => {
    complianceBadgeMessages.add('ug', { texts: { open: 'ئوچۇق' }, direction: 'rtl' });
    await onPageWith({ dir: 'rtl', lang: 'ug' }, async () => {
      const badge = await showBadge(sheetOf([verdictWith('open')]));
      const mark = badge.shadowRoot?.querySelector('svg')?.getBoundingClientRect();
      const lines = badge.shadowRoot?.querySelector('.lines')?.getBoundingClientRect();
      expect(mark?.left).to.be.above(lines?.right ?? Infinity);
      await expectAccessible(badge);
    });
  });

  it("does not take over the host page's styles", async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { letter-spacing: 9px; text-transform: uppercase; font-family: serif; line-height: 4; color: red }',
    );
    document.adoptedStyleSheets = [sheet];
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    const style = getComputedStyle(buttonOf(badge));
    document.adoptedStyleSheets = [];
    expect(style.letterSpacing).to.equal('normal');
    expect(style.textTransform).to.equal('none');
    expect(style.fontFamily).to.include('system-ui');
  });

  it('is hidden when its host hides it', async () => {
    const badge = await showBadge(sheetOf([verdictWith('open')]));
    badge.hidden = true;
    expect(badge.getBoundingClientRect().width).to.equal(0);
    badge.hidden = false;
    badge.style.visibility = 'hidden';
    expect(getComputedStyle(buttonOf(badge)).visibility).to.equal('hidden');
  });

  it('ends its listening when it is taken away, and goes on when it is put back', async () => {
    let listeners = 0;
    const client = createFakeClient();
    const badge = await showBadge({
      ...client,
      onVerdictsChanged: (listener) => {
        listeners += 1;
        const end = client.onVerdictsChanged(listener);
        return () => {
          listeners -= 1;
          end();
        };
      },
    });
    const place = badge.parentElement;
    for (let round = 0; round < 20; round += 1) {
      badge.remove();
      expect(listeners).to.equal(0);
      place?.append(badge);
      await badge.updateComplete;
      expect(listeners).to.equal(1);
    }
  });

  it('leaves nothing behind on the page', async () => {
    // Whatever is loaded once, such as the module of the list, is loaded before.
    const first = await showBadge(sheetOf([verdictWith('open')]));
    (await openPanel(first)).close();
    const left = await leftBehindBy(async () => {
      const badge = new ComplianceBadge();
      badge.subjectId = STUDENT_ID;
      badge.client = clientWith(sheetOf([verdictWith('open')]));
      document.body.append(badge);
      await waitUntil(() => badge.shadowRoot?.querySelector('button'));
      await openPanel(badge);
      badge.remove();
      await aTimeout(50);
    });
    expect(left).to.deep.equal([]);
  });
});
