import type { LevelRule, StandardContent } from '../../contracts/audits/standard';
import type { RuleTopic } from '../../contracts/audits/vocabulary';
import type { Rule } from '../rules/rule';

/** A standard that comes with Plumbline: all rules of a topic with the severities, weights and options that the rules themselves advise. */
interface ShippedStandard {
  readonly id: string;
  readonly topic: RuleTopic;
  readonly name: string;
  readonly description: string;
}

const shipped: readonly ShippedStandard[] = [
  {
    id: 'jira-hygiene',
    topic: 'hygiene',
    name: 'Jira hygiene',
    description: 'Issues say what they should and agree with each other, so that every figure built on them can be trusted.',
  },
  {
    id: 'project-governance',
    topic: 'governance',
    name: 'Project governance',
    description: 'A project has people who answer for it, goals, reports, risks under watch, and decisions that were really taken.',
  },
  {
    id: 'schedule-quality',
    topic: 'schedule',
    name: 'Schedule quality',
    description: 'The schedule is a network that can be calculated: tasks are linked, dated, and not held in place by force.',
  },
  {
    id: 'agile-delivery',
    topic: 'agile',
    name: 'Agile delivery',
    description: 'Teams start what is ready, finish what they start, and close what they planned.',
  },
];

/**
 * Levels of the shipped standards. Bronze asks for a start, silver for no mandatory rule failing, gold for next to nothing failing; each
 * wants so much of the standard to be judged, since a project of which little is known has earned nothing yet.
 */
const levels: readonly LevelRule[] = [
  { level: 'bronze', minimumScore: 60, noFailing: [], minimumEvaluatedPercent: 50 },
  { level: 'silver', minimumScore: 80, noFailing: ['shall'], minimumEvaluatedPercent: 60 },
  { level: 'gold', minimumScore: 95, noFailing: ['shall', 'should'], minimumEvaluatedPercent: 70 },
];

/** The standards that come with Plumbline, for every project and visible to all. Check numbers are given when they are installed. */
export function shippedStandards(catalogue: ReadonlyMap<string, Rule>): readonly StandardContent[] {
  return shipped.map(({ id, topic, name, description }) => ({
    id,
    name,
    description,
    stage: 'visible',
    appliesTo: { everything: true, nodeIds: [], categoryIds: [], projectIds: [], templateIds: [], condition: null },
    newWorkFrom: null,
    rules: [...catalogue.values()]
      .filter((rule) => rule.topic === topic)
      .map((rule) => ({ ruleId: rule.id, checkNo: 0, severity: rule.severity, weight: rule.weight, options: {} })),
    ownRules: [],
    levels: [...levels],
    waivers: { selfApproval: false, maximumDays: 180, remindDaysBefore: 14 },
  }));
}

/** Rules that this version ships for a standard's topic and the standard does not hold: offered to the PMO, never added by themselves. */
export function offeredRules(standard: Pick<StandardContent, 'id' | 'rules'>, catalogue: ReadonlyMap<string, Rule>): readonly string[] {
  const topic = shipped.find(({ id }) => id === standard.id)?.topic;
  const chosen = new Set(standard.rules.map(({ ruleId }) => ruleId));
  return [...catalogue.values()].filter((rule) => rule.topic === topic && !chosen.has(rule.id)).map(({ id }) => id);
}
