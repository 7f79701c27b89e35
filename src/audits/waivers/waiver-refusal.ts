import { type RefusalOf, refusing } from '../refusal';

/** Why a waiver was not requested or decided; each is a text of `src/messages/audits`. */
export const waiverProblems = [
  'waiver.ruleNotChecked',
  'waiver.unknownProject',
  'waiver.unknownIssue',
  'waiver.unknownNode',
  'waiver.nodeNotWhole',
  'waiver.endsInThePast',
  'waiver.tooLong',
  'waiver.alreadyThere',
  'waiver.notFound',
  'waiver.notDecider',
  'waiver.ownRequest',
  'waiver.alreadyDecided',
  'waiver.changedMeanwhile',
] as const;
export type WaiverProblem = (typeof waiverProblems)[number];

export type WaiverRefusal = RefusalOf<WaiverProblem>;

export const refuse = refusing<WaiverProblem>();
