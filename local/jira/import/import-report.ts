/** What became of an import: what was loaded, what was left out and why. */
export interface ImportReport {
  /** Files read, in order. */
  readonly files: readonly string[];
  /** Lines that held text. */
  readonly lines: number;
  readonly issues: number;
  readonly projects: readonly { readonly key: string; readonly name: string; readonly issues: number }[];
  readonly problems: readonly ImportProblem[];
  /** Links to issues that are not part of the import. */
  readonly droppedLinks: number;
  /** Parents and epics that are not part of the import. */
  readonly droppedParents: number;
  /** Custom field values that did not fit the kind of field guessed from earlier lines. */
  readonly droppedValues: number;
  /** People to look at the site as. */
  readonly people: readonly ImportedPerson[];
  /** The newest `updated` of all issues, in milliseconds; `undefined` when nothing was loaded. */
  readonly newestUpdate: number | undefined;
}

/** A line, or a whole file, that could not be loaded. */
export interface ImportProblem {
  readonly file: string;
  /** Counted from 1; absent when the file itself could not be read. */
  readonly line?: number;
  readonly reason: string;
}

export interface ImportedPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly role: 'siteAdmin' | 'teamMember' | 'viewer' | 'outsider';
}
