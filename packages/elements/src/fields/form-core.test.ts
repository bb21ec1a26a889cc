import { assert } from '@open-wc/testing';
import { sampleAnswers, sampleForm } from '../testing/sample-form.js';
import { FormCore } from './form-core.js';

const codes = (core: FormCore, list: 'faults' | 'shown' = 'faults'): readonly string[] =>
  core[list].map(({ pointer, code }) => `${pointer} ${code}`);

describe('the core of a form', () => {
  it('begins with the rows that a list asks for, and finds what is missing without showing it', () => {
    const core = new FormCore(sampleForm);
    assert.deepEqual(core.values, { visitors: [{}, {}] });
    assert.deepEqual(codes(core), [
      '/mode required',
      '/visitors/0/name required',
      '/visitors/1/name required',
      '/startedAt required',
      '/endedAt required',
    ]);
    assert.deepEqual(core.shown, []);
  });

  it('asks a conditional field only where its condition holds, and sends no answer that is out of sight', () => {
    const core = new FormCore(sampleForm, sampleAnswers);
    assert.deepEqual(core.faults, []);
    core.set('/mode', 'phone');
    assert.deepEqual(codes(core), ['/reason required']);
    core.set('/reason', '家长在外地');
    assert.equal(core.answers['reason'], '家长在外地');
    core.set('/mode', 'home');
    assert.deepEqual(core.answers, sampleAnswers);
    assert.equal(core.values['reason'], '家长在外地');
  });

  it('shows a fault once its reader has edited the field and left it', () => {
    const core = new FormCore(sampleForm);
    core.leave('/mode');
    assert.deepEqual(core.shown, []);
    core.set('/visitors/0/name', '');
    assert.deepEqual(core.shown, []);
    core.leave('/visitors');
    assert.deepEqual(codes(core, 'shown'), ['/visitors/0/name required']);
  });

  it('goes on only where a step is without a fault, and shows all of them where it is not', () => {
    const core = new FormCore(sampleForm);
    assert.isFalse(core.next());
    assert.equal(core.step?.name, 'appointment');
    assert.lengthOf(core.shown, 3);
    core.restore({ ...sampleAnswers, endedAt: '17:00' });
    assert.isTrue(core.next());
    assert.equal(core.step?.name, 'visit');
    assert.deepEqual(core.shown, []);
    core.back();
    assert.isFalse(core.submit());
    assert.equal(core.step?.name, 'visit');
    assert.deepEqual(codes(core, 'shown'), ['/endedAt end-before-start']);
    core.set('/endedAt', '18:00');
    assert.isTrue(core.submit());
  });

  it('shows what a server refused until the field changes', () => {
    const core = new FormCore(sampleForm, sampleAnswers);
    core.refuse([{ pointer: '/record', code: 'refused', text: '太短' }]);
    assert.equal(core.step?.name, 'visit');
    assert.deepEqual(codes(core, 'shown'), ['/record refused']);
    core.set('/record', '谈了学习和健康');
    assert.deepEqual(core.faults, []);
  });

  it('keeps what was shown about a row with its row', () => {
    const core = new FormCore(sampleForm, {
      ...sampleAnswers,
      visitors: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    });
    core.set('/visitors/2/name', '');
    core.leave('/visitors/2/name');
    core.removeRow('/visitors', 0);
    assert.deepEqual(codes(core, 'shown'), ['/visitors/1/name required']);
    core.removeRow('/visitors', 1);
    assert.deepEqual(codes(core), ['/visitors too-few']);
  });

  it('goes back to its beginning', () => {
    const core = new FormCore(sampleForm, sampleAnswers);
    core.set('/mode', 'phone');
    core.submit();
    core.reset();
    assert.deepEqual(core.values, sampleAnswers);
    assert.deepEqual(core.shown, []);
  });

  it('tells its listeners of each change until they leave', () => {
    const core = new FormCore(sampleForm);
    let calls = 0;
    const end = core.subscribe(() => (calls += 1));
    core.set('/mode', 'home');
    end();
    core.set('/mode', 'phone');
    assert.equal(calls, 1);
  });
});
