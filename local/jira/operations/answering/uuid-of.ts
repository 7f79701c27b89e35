/** Kinds of records whose ids are UUIDs in Jira while the emulator counts. */
const families = { group: '7b0e', workflow: '5d2c', option: '2a91' } as const;

/** A UUID for the n-th record of a kind: the same every time, so that runs can be repeated. */
export function uuidOf(kind: keyof typeof families, number: string): string {
  return `${families[kind]}9f3a-4b1e-4c7d-9a60-${number.padStart(12, '0')}`;
}
