/** Id of the heading over everything that stops filing. */
export const SUMMARY_HEADING = 'summary-heading';
