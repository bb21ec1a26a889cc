/** Web Awesome's badge. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import { offer } from './offer.mjs';

offer({
  create: (headline, source) =>
    Object.assign(document.createElement('wa-badge'), { textContent: `${headline} ${source}` }),
  isShown: (badge) => badge.shadowRoot?.querySelector('slot') !== null && badge.hasUpdated,
});
