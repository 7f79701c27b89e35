/** Jira's way of writing a moment: `2024-03-01T09:30:00.000+0000`, always with a numeric offset and no colon in it. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}
