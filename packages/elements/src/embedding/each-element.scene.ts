import { playScene, until } from '../testing/strict-page.js';

/** The element that the address names, as a host puts it on its page: in a provider, with clients. */
playScene(async () => {
  const tag = location.hash.replace(/[^a-z-]/g, '');
  const [{ createFakeClient, createFakeFamilyClient }, { loadElement }, { createGuest, isWhole }] = await Promise.all([
    import('@homevisit/client/testing'),
    import('../loader/load-element.js'),
    import('../testing/guests.js'),
  ]);
  await Promise.all([loadElement('hv-provider'), loadElement(tag)]);
  const provider = document.createElement('hv-provider');
  provider.keeping = 'off';
  provider.client = createFakeClient();
  provider.familyClient = createFakeFamilyClient();
  provider.appearance = { scheme: 'light', tokens: { 'color-brand': '#6d3fc0' } };
  const element = createGuest(tag);
  provider.append(element);
  document.body.append(provider);
  await until(() => isWhole(tag, element));
  return element.shadowRoot?.adoptedStyleSheets.length ? 'shown' : 'without styles';
});
