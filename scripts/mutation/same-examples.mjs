/**
 * Property tests draw the same examples in every run, so that it does not depend on luck whether a change is noticed; and
 * they end with the first that fails, as nobody reads the smallest one.
 */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: 20_260_901, endOnFailure: true });
