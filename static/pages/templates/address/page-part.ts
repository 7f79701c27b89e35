import { templateId } from '../../../../src/contracts/templates/template';
import { type AddressPart, setOrRemove, wordOf } from '../../compliance/address/address-part';

/** What stands on the page. The first ones are tabs; the others are opened from these and lead back. */
export const tabIds = ['catalogue', 'runs', 'drift'] as const;
export const screenIds = [...tabIds, 'create', 'editor'] as const;
export type ScreenId = (typeof screenIds)[number];
export type TabId = (typeof tabIds)[number];

/** Which screen, and which template it is about: opened in the catalogue, used by the wizard, written in the editor. */
export interface PagePart {
  readonly screen: ScreenId;
  readonly templateId: string | null;
}

export const pagePart: AddressPart<PagePart> = {
  read: (parameters) => {
    const template = templateId.safeParse(parameters.get('template'));
    return { screen: wordOf(parameters.get('tab'), screenIds, 'catalogue'), templateId: template.success ? template.data : null };
  },
  write: (parameters, part) => {
    setOrRemove(parameters, 'tab', part.screen === 'catalogue' ? null : part.screen);
    setOrRemove(parameters, 'template', part.templateId);
  },
};
