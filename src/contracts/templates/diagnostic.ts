import { z } from 'zod';

/** What may be wrong with a blueprint, with answers, or with a plan. Texts are in the message catalogue as `templates.diagnostic.<code>`. */
export const diagnosticCodes = [
  // blueprint
  'syntax',
  'unknownProperty',
  'missingProperty',
  'badValue',
  'duplicateId',
  'unknownReference',
  'cyclicDependency',
  'cyclicInheritance',
  'unknownParent',
  'unknownQuestion',
  'badExpression',
  'badDateRule',
  'tooManyItems',
  'tooDeep',
  // answers
  'answerMissing',
  'answerInvalid',
  'answerUnknown',
  'dateNotMet',
  // plan against Jira
  'keyTaken',
  'keyInvalid',
  'nameTaken',
  'nameTooLong',
  'unknownUser',
  'missingPermission',
  'missingScheme',
  'missingIssueType',
  'otherSpelling',
  'missingField',
  'missingRole',
  'missingGroup',
  'missingCategory',
  'missingLinkType',
  'missingPriority',
  'missingStandard',
  'unknownGadget',
  'fieldNotOnScreen',
  'requiredFieldEmpty',
  'hierarchyNotPossible',
  'schemeNotChangeable',
  'projectUnreachable',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** All that is wrong is said at once. An error keeps a plan from being applied; a warning says what will be left out or done otherwise. */
export const diagnostic = z.strictObject({
  code: z.enum(diagnosticCodes),
  severity: z.enum(['error', 'warning']),
  /** Where in the document, e.g. `components[2].lead`; empty where it is about the whole. */
  path: z.string().max(500),
  /** Line of the authored text, 1 the first. */
  line: z.number().int().nullable(),
  /** What it is about: a name, a value; shown within the message. Never longer than a screen line. */
  subject: z.string().max(200),
});
export type Diagnostic = z.infer<typeof diagnostic>;
