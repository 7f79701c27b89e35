import { standardId } from '../../../../src/contracts/audits/vocabulary';
import { type AddressPart, setOrRemove, wordOf } from './address-part';

/** The tabs, in their order on screen. Each has its file in `tabs/`. */
export const tabIds = ['overview', 'findings', 'standards', 'waivers', 'auditPlan', 'rules', 'auditLog'] as const;
export type TabId = (typeof tabIds)[number];

/** What all tabs share: which tab is open, and which standard is looked at (`null`: all of them). */
export interface PagePart {
  readonly tab: TabId;
  readonly standardId: string | null;
}

export const pagePart: AddressPart<PagePart> = {
  read: (parameters) => {
    const standard = standardId.safeParse(parameters.get('standard'));
    return { tab: wordOf(parameters.get('tab'), tabIds, 'overview'), standardId: standard.success ? standard.data : null };
  },
  write: (parameters, { tab, standardId: standard }) => {
    setOrRemove(parameters, 'tab', tab === 'overview' ? null : tab);
    setOrRemove(parameters, 'standard', standard);
  },
};
