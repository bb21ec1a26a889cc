import type { JurisdictionName } from './options.js';

/** The kit's reference backend, as the portal sees it. */
export interface HomevisitBackend {
  /** The district whose documents hold now; setting it takes effect with the next request. */
  jurisdiction: JurisdictionName;
  /** Answers a request below `/api/homevisit`. */
  fetch(request: Request): Response | Promise<Response>;
  /** A feedback link for the latest visit on record, so that the family's page can be looked at straight away. */
  sampleFamilyToken(): Promise<string | undefined>;
}
