import { messagesOf } from '../message';
import { type PanelMessageKey, panelsEn } from './en';
import { panelsNl } from './nl';

/** A text of the UI Kit panels and gadgets in the reader's language. */
export const panelMessage = messagesOf<PanelMessageKey>({ en: panelsEn, nl: panelsNl });
