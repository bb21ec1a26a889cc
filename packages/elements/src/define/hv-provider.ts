import { defineOnce } from '../foundation/define-once.js';
import { HomevisitProvider } from '../provider/provider.js';

defineOnce('hv-provider', HomevisitProvider);

export { HomevisitProvider };
