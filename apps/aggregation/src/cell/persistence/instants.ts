/** SQL for an instant as programs write it: UTC with milliseconds. Such texts compare in the order of time. */
export function instantText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
