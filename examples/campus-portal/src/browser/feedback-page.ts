import '@homevisit/elements/hv-parent-feedback.js';
import { startShell } from './portal-shell.js';

// The element finds the token in the address's fragment by itself; the page has nothing to do with it.
startShell();
