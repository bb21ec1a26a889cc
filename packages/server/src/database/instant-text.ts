/** SQL that gives a moment of a column as an instant of the contract (ISO 8601, UTC), whatever the session's settings. */
export function instantText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
