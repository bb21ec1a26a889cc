import { playScene } from '../testing/strict-page.js';

/** A page that loads what it uses. */
playScene(async () => {
  const { loadElements } = await import('./loader.js');
  document.body.append(document.createElement('hv-provider'));
  await loadElements().ready;
  return customElements.get('hv-provider') ? 'defined' : 'missing';
});
