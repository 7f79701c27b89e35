import { knownPercent as defaultKnownPercent } from '../../schedule/checks/schedule-thresholds';
import type { RuleOption } from '../rule';

/** How large a share may be at fault. */
export const atMostPercent = (defaultValue: number): RuleOption => ({
  name: 'percent',
  unit: 'percent',
  defaultValue,
  minimum: 0,
  maximum: 100,
});

/** Of how many open tasks the duration has to be known before a critical path means anything. */
export const knownPercent: RuleOption = {
  name: 'knownPercent',
  unit: 'percent',
  defaultValue: defaultKnownPercent,
  minimum: 1,
  maximum: 100,
};

export const workingDays = (defaultValue: number): RuleOption => ({
  name: 'days',
  unit: 'workingDays',
  defaultValue,
  minimum: 1,
  maximum: 2000,
});

/** What `percent` means where a share may be at fault, and what `knownPercent` means, in both languages. */
export const optionTexts = {
  en: {
    percent: 'The share, in percent, that may be at fault before the check fails.',
    knownPercent: 'The share of open tasks, in percent, of which it must be known how long they take; with fewer the check is not judged.',
  },
  nl: {
    percent: 'Het aandeel, in procenten, dat fout mag zijn voordat de controle mislukt.',
    knownPercent:
      'Het aandeel van de open taken, in procenten, waarvan bekend moet zijn hoelang ze duren; bij minder wordt er niet beoordeeld.',
  },
} as const;
