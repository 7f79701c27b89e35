import { type RuleTopic, ruleTopics } from '../../../../src/contracts/audits/vocabulary';
import { type AddressPart, numbersOf, setOrRemove, wordsOf } from './address-part';

/** What stands in the side panel of the overview. */
export type OverviewPanel =
  | { readonly kind: 'cell'; readonly checkNo: number; readonly projectId: number }
  | { readonly kind: 'project'; readonly projectId: number }
  | { readonly kind: 'score' };

export interface OverviewPart {
  readonly search: string;
  readonly topics: readonly RuleTopic[];
  /** Only the rules that fail somewhere. */
  readonly failingOnly: boolean;
  /** The check by whose findings the projects are sorted; `null` is by need. */
  readonly sortedBy: number | null;
  readonly panel: OverviewPanel | null;
}

const panelOf = (text: string | null): OverviewPanel | null => {
  if (text === null) return null;
  if (text === 'score') return { kind: 'score' };
  const [kind, ...rest] = text.split('.');
  const [first, second] = numbersOf(rest.join('.'));
  if (first === undefined) return null;
  if (kind === 'project') return { kind, projectId: first };
  return kind === 'cell' && second !== undefined ? { kind, projectId: first, checkNo: second } : null;
};

const panelText = (panel: OverviewPanel | null): string | null => {
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'score':
      return 'score';
    case 'project':
      return `project.${panel.projectId}`;
    case 'cell':
      return `cell.${panel.projectId}.${panel.checkNo}`;
  }
};

export const overviewPart: AddressPart<OverviewPart> = {
  read: (parameters) => ({
    search: parameters.get('q') ?? '',
    topics: wordsOf(parameters.get('topic'), ruleTopics),
    failingOnly: parameters.get('rules') === 'failing',
    sortedBy: numbersOf(parameters.get('sort'))[0] ?? null,
    panel: panelOf(parameters.get('panel')),
  }),
  write: (parameters, { search, topics, failingOnly, sortedBy, panel }) => {
    setOrRemove(parameters, 'q', search);
    setOrRemove(parameters, 'topic', topics.join('.'));
    setOrRemove(parameters, 'rules', failingOnly ? 'failing' : null);
    setOrRemove(parameters, 'sort', sortedBy);
    setOrRemove(parameters, 'panel', panelText(panel));
  },
};
