import { expect, leftBehindBy } from './index.js';

describe('leftBehindBy', () => {
  it('finds a name on window', async () => {
    const left = await leftBehindBy(() => Promise.resolve(void Reflect.set(window, 'testTrace', 1)), 0);
    Reflect.deleteProperty(window, 'testTrace');
    expect(left).to.deep.equal(['window: testTrace']);
  });

  it('takes no symbol for a trace that the driver of a browser puts there, and any other for one', async () => {
    const [ofDriver, other] = [Symbol('automationSessionProxy'), Symbol('testTrace')];
    const left = await leftBehindBy(() => {
      for (const symbol of [ofDriver, other]) Reflect.set(window, symbol, {});
      return Promise.resolve();
    }, 0);
    for (const symbol of [ofDriver, other]) Reflect.deleteProperty(window, symbol);
    expect(left).to.deep.equal(['window: Symbol(testTrace)']);
  });

  it('finds a listener that was not removed, and not one that was', async () => {
    const listener = (): void => undefined;
    const left = await leftBehindBy(() => {
      document.addEventListener('click', listener);
      window.addEventListener('resize', listener);
      window.removeEventListener('resize', listener);
      return Promise.resolve();
    }, 0);
    document.removeEventListener('click', listener);
    expect(left).to.deep.equal(['listener: HTMLDocument click']);
  });

  it('finds a change to the head and to the root', async () => {
    const style = document.createElement('style');
    const left = await leftBehindBy(() => {
      document.head.append(style);
      document.documentElement.dataset['trace'] = '';
      return Promise.resolve();
    }, 0);
    style.remove();
    delete document.documentElement.dataset['trace'];
    expect(left).to.deep.equal(['head', 'attributes']);
  });

  it('waits for what is let go of a moment later', async () => {
    const listener = (): void => undefined;
    const left = await leftBehindBy(() => {
      document.addEventListener('click', listener);
      setTimeout(() => document.removeEventListener('click', listener), 100);
      return Promise.resolve();
    });
    expect(left).to.deep.equal([]);
  });
});
