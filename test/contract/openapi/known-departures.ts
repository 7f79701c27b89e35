interface Departure {
  readonly problem: string;
  readonly reason: string;
}

const nullChange = 'Jira itself sends null for a field that was or becomes empty; the document knows only strings.';
const emptyBefore = (list: string): readonly Departure[] => [
  { problem: `${list}/*/items/*/from must be string`, reason: nullChange },
  { problem: `${list}/*/items/*/fromString must be string`, reason: nullChange },
];

const positionNames = 'The document took the descriptions of the members for their names; Jira calls them row and column.';
const position = (place: string): readonly Departure[] => [
  { problem: `${place}/position must have required property 'The column position of the gadget.'`, reason: positionNames },
  { problem: `${place}/position must have required property 'The row position of the gadget.'`, reason: positionNames },
  { problem: `${place}/position must NOT have additional properties: row`, reason: positionNames },
  { problem: `${place}/position must NOT have additional properties: column`, reason: positionNames },
];

const noBody: Departure = {
  problem: 'the operation takes no body',
  reason: 'The document leaves out the body, which is the value of the property.',
};
const invisible: Departure = {
  problem: 'the status 404 is not documented',
  reason: 'A project that cannot be seen gets the same answer here as from every other operation.',
};

/** Refusals for a missing login come from the router, before any operation, in the envelope that almost all operations share. */
const ownEnvelope: readonly Departure[] = [
  {
    problem: '/ must NOT have additional properties: errorMessages',
    reason: 'The router refuses callers without login in the usual envelope.',
  },
  { problem: '/errors must be array', reason: 'The router refuses callers without login in the usual envelope.' },
];
const moveNames = 'The document requires members under names that it does not allow.';
const removed: Departure = {
  problem: 'the status 410 is not documented',
  reason: 'Atlassian removed the operation in 2025; the document still has it.',
};

/** Where the emulator does not do what Atlassian's document says, and why. The test fails for a departure that no longer occurs. */
export const knownDepartures: Readonly<Record<string, readonly Departure[]>> = {
  getIssue: emptyBefore('/changelog/histories'),
  getChangeLogs: emptyBefore('/values'),
  getChangeLogsByIds: emptyBefore('/histories'),
  getBulkChangelogs: emptyBefore('/issueChangeLogs/*/changeHistories'),
  getAllGadgets: position('/gadgets/*'),
  addGadget: position(''),
  setBoardProperty: [noBody],
  setProperty: [noBody],
  getCreateIssueMetaIssueTypes: [invisible],
  getCreateIssueMetaIssueTypeId: [invisible],
  submitBulkDelete: ownEnvelope,
  submitBulkTransition: ownEnvelope,
  getBulkOperationProgress: ownEnvelope,
  submitBulkMove: [
    ...ownEnvelope,
    { problem: "/ must have required property 'targetToMultipleSourceMapping'", reason: moveNames },
    { problem: "/targetToSourcesMapping/OPS,10002 must have required property 'issueIdOrKeys'", reason: moveNames },
  ],
  addSecurityLevelMembers: [
    {
      problem: "/ must have required property 'securitySchemeLevelMembers'",
      reason: 'The document requires a member under a name that it does not allow.',
    },
  ],
  getAllFieldConfigurations: [
    {
      problem: '/values/* must NOT have additional properties: id',
      reason: 'The document describes the request that creates a configuration; the answer also has its id.',
    },
  ],
  searchForIssuesUsingJql: [removed],
  searchForIssuesUsingJqlPost: [removed],
  searchProjects: [
    {
      problem: '/values/* must NOT have additional properties: projectKeys',
      reason: 'The document offers expand=projectKeys but does not describe its result.',
    },
  ],
};

export function departuresOf(key: string): ReadonlySet<string> {
  return new Set((knownDepartures[key] ?? []).map(({ problem }) => problem));
}
