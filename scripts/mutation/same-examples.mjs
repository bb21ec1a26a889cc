/** Property tests draw the same examples in every run: whether a change is noticed must not depend on luck. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 20_260_901 });
