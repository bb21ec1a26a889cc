import { expect, openStrictPage } from '../testing/index.js';

describe('<hv-compliance-badge> where the signal is weak', () => {
  it('says so when the face or the list of duties cannot be fetched, and fetches it at the next press', async () => {
    const { outcome } = await openStrictPage('compliance-badge/weak-signal.scene');
    expect(outcome).to.equal('?学生：读取失败重试 → 学生：待访 1 次 · 7月9日前打不开，请重试 → 学年家访');
  });
});
