import { z } from 'zod';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import {
  type ChosenRule,
  type OwnRule,
  type Standard,
  type StandardContent,
  standardContent,
} from '../../../../src/contracts/audits/standard';

/** What is kept of an unsaved standard: the changed parts, also a name that is not right yet. */
export const keptStandard = standardContent.extend({ id: z.string().max(40), name: z.string().max(120) }).partial();

/** A new standard: the usual levels, for everything, silent until somebody says otherwise. */
export const newStandard: StandardContent = {
  id: '',
  name: '',
  description: '',
  stage: 'silent',
  appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
  newWorkFrom: null,
  rules: [],
  ownRules: [],
  levels: [
    { level: 'bronze', minimumScore: 60, noFailing: [], minimumEvaluatedPercent: 50 },
    { level: 'silver', minimumScore: 80, noFailing: ['shall'], minimumEvaluatedPercent: 70 },
    { level: 'gold', minimumScore: 95, noFailing: ['shall', 'should'], minimumEvaluatedPercent: 80 },
  ],
  waivers: { selfApproval: false, maximumDays: 180, remindDaysBefore: 14 },
};

/** A rule of one's own before anything was written. */
export const blankOwnRule: OwnRule = {
  kind: 'condition',
  id: 'own-new',
  title: '',
  motivation: '',
  remediation: '',
  documentationUrl: null,
  appliesTo: { all: [{ fact: 'statusCategory', in: [0, 1] }] },
  requires: { all: [] },
};

/** A stored standard without what storing added. */
export const contentOf = (standard: Standard): StandardContent => {
  const { id, name, description, stage, appliesTo, newWorkFrom, rules, ownRules, levels, waivers } = standard;
  return { id, name, description, stage, appliesTo, newWorkFrom, rules, ownRules, levels, waivers };
};

const MAX_ID_LENGTH = 40;

/** A name as an id, e.g. for a file name: small letters, digits and hyphens. */
export const idFromName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_ID_LENGTH)
    .replace(/-+$/, '');

const newCheck = (ruleId: string, severity: ChosenRule['severity'], weight: number): ChosenRule => ({
  ruleId,
  checkNo: 0,
  severity,
  weight,
  options: {},
});

/** Chooses a rule of the catalogue, with its usual severity, weight and options. */
export const withRule = (content: StandardContent, rule: Pick<RulePage, 'id' | 'severity' | 'weight'>): StandardContent =>
  content.rules.some(({ ruleId }) => ruleId === rule.id)
    ? content
    : { ...content, rules: [...content.rules, newCheck(rule.id, rule.severity, rule.weight)] };

/** Those of the rules offered that the standard does not hold. */
export const notChosen = <Page extends Pick<RulePage, 'id'>>(
  content: StandardContent,
  offered: readonly string[],
  rules: readonly Page[],
): readonly Page[] => {
  const chosen = new Set(content.rules.map(({ ruleId }) => ruleId));
  return rules.filter(({ id }) => offered.includes(id) && !chosen.has(id));
};

export const withoutRule = (content: StandardContent, ruleId: string): StandardContent => ({
  ...content,
  rules: content.rules.filter((rule) => rule.ruleId !== ruleId),
  ownRules: content.ownRules.filter(({ id }) => id !== ruleId),
});

/** Puts in a rule of one's own, or its changed version; it is chosen like any other. */
export const withOwnRule = (content: StandardContent, own: OwnRule): StandardContent => {
  const isThere = content.ownRules.some(({ id }) => id === own.id);
  const ownRules = isThere ? content.ownRules.map((each) => (each.id === own.id ? own : each)) : [...content.ownRules, own];
  return withRule({ ...content, ownRules }, { id: own.id, severity: 'should', weight: 1 });
};

/** An id for a rule of one's own that no other has. */
export const ownRuleId = (title: string, taken: readonly string[]): string => {
  const base = `own-${idFromName(title).slice(0, 50) || 'rule'}`;
  let id = base;
  for (let number = 2; taken.includes(id); number += 1) id = `${base}-${number}`;
  return id;
};

/** The part of the editor that a problem is about, by the place that the app names (`rules.3.options.days`). */
export const sectionOfPlace = (place: string | undefined): keyof StandardContent | null => {
  const first = (place ?? '').split(/[.[]/)[0] ?? '';
  return first in newStandard ? (first as keyof StandardContent) : null;
};
