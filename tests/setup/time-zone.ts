/**
 * Ends a run that was meant for a time zone and did not get it: its tests would pass and prove nothing.
 *
 * @module
 */
const wanted = process.env['TZ'];
const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

if (timeZone !== wanted) throw new Error(`These tests were to run in ${wanted ?? 'a time zone'}, not in ${timeZone}.`);
