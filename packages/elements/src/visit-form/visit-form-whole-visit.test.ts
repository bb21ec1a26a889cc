import { checkTypedVisit, VisitFormCore } from '@homevisit/sdk/visit';
import { deepActiveElement, expect, keysOfDate, keysOfTime } from '../testing/index.js';
import { showVisitForm } from '../testing/visit-forms.js';
import type { VisitFiledEvent } from '../events/visit-filed-event.js';
import '../define/hv-visit-form.js';

describe('<hv-visit-form> by keyboard alone, from the first field to the last', () => {
  it('records a whole visit, the same as its core does without a screen', async () => {
    const page = await showVisitForm();
    const { client, element } = page;
    const filed: VisitFiledEvent[] = [];
    element.addEventListener('hv-visit-filed', (event) => filed.push(event));

    await page.tabTo(() => page.choice('入户'));
    await page.press('Space');
    await page.tabTo(() => page.find('#colleague'));
    await page.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect((page.find('#colleague') as HTMLSelectElement).value).to.equal('staff-zheng');
    await page.tabTo(() => page.button('添加'));
    await page.press('Enter');
    expect(deepActiveElement(), 'the role of the colleague has the focus').to.equal(page.at('/visitors/1/role'));

    await page.tabTo(() => page.at('/appointment'));
    await page.press('Space');
    await page.tabTo(() => page.find('#at-appointment-agreedAt-date'));
    await page.type(keysOfDate('2027-01-09'));
    await page.tabTo(() => page.at('/appointment/agreedAt'));
    await page.type(keysOfTime('12:10'));
    await page.tabTo(() => page.at('/appointment/channel'));
    await page.press('ArrowDown');
    for (const [step, moment] of [
      ['/consent', '/consent/givenAt'],
      ['/approval', '/approval/approvedAt'],
    ] as const) {
      await page.tabTo(() => page.at(step));
      await page.press('Space');
      await page.tabTo(() => page.find(`#at${moment.replace(/\//g, '-')}-date`));
      await page.type(keysOfDate('2027-01-09'));
      await page.tabTo(() => page.at(moment));
      await page.type(keysOfTime('12:30'));
    }
    await page.tabTo(() => page.at('/outline'));
    await page.type('了解作息');
    await page.tabTo(() => page.at('/safetyReport'));
    await page.press('Space');
    await page.tabTo(() => page.at('/safetyReport/place'));
    await page.type('柳树巷');
    await page.tabTo(() => page.at('/safetyReport/expectedMinutes'));
    await page.type('60');
    await page.tabTo(() => page.at('/safetyReport/reportedAt'));
    await page.type(keysOfTime('16:30'));

    await page.tabTo(() => page.at('/safetyReport/reachable'));
    await page.press('Space');
    await page.tabTo(() => page.at('/startedAt'));
    await page.type(keysOfTime('17:00'));
    await page.tabTo(() => page.at('/endedAt'));
    await page.type(keysOfTime('17:40'));
    await page.tabTo(() => page.at('/safetyReport/backAt'));
    await page.type(keysOfTime('18:30'));

    await page.tabTo(() => page.choice('母亲'));
    await page.press('Space');
    await page.tabTo(() => page.find('#other-relation'));
    await page.type('姑姑');
    await page.tabTo(() => page.at('/findings/conduct-at-school'));
    await page.type('上课专心');
    await page.tabTo(() => page.at('/findings/family-opinions'));
    await page.type('希望多读书');
    await page.tabTo(() => page.find('#add-request'));
    await page.press('Enter');
    expect(deepActiveElement(), 'the new request has the focus').to.equal(page.at('/requests/0/text'));
    await page.type('想借阅图书');
    await page.tabTo(() => page.choice('没有接受礼品、礼金'));
    await page.press('Space');
    await page.tabTo(() => page.choice('尊重家长'));
    await page.press('Space');
    await page.tabTo(() => page.at('/followUp'));
    await page.type('两周后再联系');
    await page.tabTo(() => page.find('button[type=submit]'));
    await page.press('Enter');
    await page.untilFiled();

    const session = await client.getSession();
    const core = new VisitFormCore({
      check: checkTypedVisit,
      policies: await client.getPolicies(),
      timeZone: session.school.timeZone,
      now: () => session.now,
      studentId: 'student-03',
      visitor: { personId: 'staff-chen', role: 'class-teacher' },
    });
    core.set('/mode', 'home');
    core.set('/visitors/1', { personId: 'staff-zheng', role: 'counsellor' });
    core.set('/appointment', {});
    core.setMoment('/appointment/agreedAt', { date: '2027-01-09', time: '12:10' });
    core.set('/appointment/channel', 'phone');
    core.set('/consent', {});
    core.setMoment('/consent/givenAt', { date: '2027-01-09', time: '12:30' });
    core.set('/approval', {});
    core.setMoment('/approval/approvedAt', { date: '2027-01-09', time: '12:30' });
    core.set('/outline', '了解作息');
    core.set('/safetyReport', { place: '柳树巷', expectedMinutes: 60, reachable: true });
    core.setMoment('/safetyReport/reportedAt', { time: '16:30' });
    core.setMoment('/startedAt', { time: '17:00' });
    core.setMoment('/endedAt', { time: '17:40' });
    core.set('/familyPresent', [{ relation: 'mother' }, { relation: '姑姑' }]);
    core.set('/findings/conduct-at-school', '上课专心');
    core.set('/findings/family-opinions', '希望多读书');
    core.set('/requests', [{ text: '想借阅图书' }]);
    core.setMember('/conduct', 'no-gifts', true);
    core.setMember('/conduct', 'respectful', true);
    core.setMoment('/safetyReport/backAt', { time: '18:30' });
    core.set('/followUp', '两周后再联系');
    const attempt = core.attempt();
    expect(attempt.outcome).to.equal('ready');

    const { id, filedAt, filedBy, schoolId, ...draft } = client.school.visits[client.school.visits.length - 1]!;
    expect([filedBy, schoolId, filedAt]).to.deep.equal(['staff-chen', 'demonstration-school', session.now]);
    expect(draft).to.deep.equal(attempt.outcome === 'ready' ? attempt.draft : undefined);
    expect(filed.map((event) => [event.visitId, event.studentIds])).to.deep.equal([[id, ['student-03']]]);
    expect(deepActiveElement(), 'the outcome has the focus').to.equal(page.find('#outcome'));
  });
});
