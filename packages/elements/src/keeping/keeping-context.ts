import { createContext } from '@lit/context';
import type { KeepingPlaces } from './page-keeping.js';

/**
 * Whether and where elements keep what is typed and what is to be sent: `off` for a device that several people use, or
 * places of the host's own. The browser's database otherwise.
 */
export type KeepingChoice = 'off' | KeepingPlaces;

/** What a provider says about keeping. */
export const keepingContext = createContext<KeepingChoice | undefined>(Symbol.for('homevisit.keeping/1'));
