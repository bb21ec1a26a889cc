import ICAL from 'ical.js';
import { expect, waitUntil } from '../testing/index.js';
import { plannedTerm, TERM_NAMES } from '../testing/planned-term.js';
import { announced, planFor, press, show } from '../testing/planner-page.js';

/** Runs something with a function of the page replaced, and puts it back. */
async function withStub<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
  stub: Owner[Name],
  run: () => Promise<void>,
): Promise<void> {
  const real = owner[name];
  owner[name] = stub;
  try {
    await run();
  } finally {
    owner[name] = real;
  }
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;

describe('the plan of <hv-visit-planner>, taken away', () => {
  it('goes on paper with all weeks, and is a board again afterwards', async () => {
    const element = await show();
    window.dispatchEvent(new Event('beforeprint'));
    const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.print-sheet tbody tr') ?? [])];
    expect(rows).to.have.length(planFor(plannedTerm()).visits.length);
    expect(rows.map(({ innerText }) => innerText).join())
      .to.contain('钱家')
      .and.to.contain('老师');
    expect(element.shadowRoot?.querySelector('.chip')).to.equal(null);
    window.dispatchEvent(new Event('afterprint'));
    expect(element.shadowRoot?.querySelector('.print-sheet')).to.equal(null);
    expect(element.shadowRoot?.querySelector('.chip')).not.to.equal(null);
  });

  it('is printed by a button', async () => {
    const element = await show();
    let printed = 0;
    await withStub(
      window,
      'print',
      () => void (printed += 1),
      () => press(element, '[data-action=print]'),
    );
    expect(printed).to.equal(1);
  });

  it('is saved as a calendar at the hours of the school, with colleagues and without families', async () => {
    const element = await show();
    // A name that has to be escaped, and makes a line that has to be folded.
    const long = `${'很'.repeat(60)}, 长; \\名字`;
    element.names = { ...TERM_NAMES, ding: long, xu: long, mo: long };
    await element.updateComplete;
    const saved: Blob[] = [];
    const names: string[] = [];
    const keep = (file: Blob | MediaSource): string => {
      saved.push(file as Blob);
      return 'blob:kept';
    };
    const click = function (this: HTMLElement): void {
      names.push((this as HTMLAnchorElement).download);
    };
    await withStub(URL, 'createObjectURL', keep, async () => {
      const button = element.shadowRoot?.querySelector<HTMLElement>('[data-action=calendar]');
      const pressed = new MouseEvent('click', { bubbles: true, composed: true });
      await withStub(HTMLAnchorElement.prototype, 'click', click, async () => {
        button?.dispatchEvent(pressed);
        await waitUntil(() => announced(element).includes('已保存'), 'it is saved');
      });
    });
    expect(names).to.deep.equal(['homevisit-plan.ics']);
    const text = (await saved[0]?.text()) ?? '';
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const told = events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()]);
    const { visits } = planFor(plannedTerm());
    expect(told).to.deep.equal(
      visits.map(({ date, start, end }) => [`${date}T${clock(start)}`, `${date}T${clock(end)}`]),
    );
    expect(new Set(events.map(({ uid }) => uid)).size).to.equal(visits.length);
    const unfolded = text.replace(/\r\n /g, '');
    for (const family of ['王家', '钱家']) expect(unfolded).not.to.contain(family);
    // Nor by an id: that of a visit is made of its family's where a plan comes from duties.
    for (const { visit } of visits) expect(unfolded).not.to.contain(visit);
    expect(text).not.to.match(/DT(START|END):\w+Z/);
  });
});
