import { messagesOf } from '../message';
import { driftEn } from './en';
import { driftNl } from './nl';

/** A text that the backend says of drift, upgrades and captures. */
export const driftMessage = messagesOf({ en: driftEn, nl: driftNl });
