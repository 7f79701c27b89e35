import type { UpgradeItem } from '../../../../../src/contracts/templates/drift';

/** How items are laid out: what needs a decision first. */
export const upgradeGroups = ['decide', 'clean', 'local', 'same'] as const;
export type UpgradeGroup = (typeof upgradeGroups)[number];

export const groupOfItem = ({ state }: Pick<UpgradeItem, 'state'>): UpgradeGroup => {
  switch (state) {
    case 'conflict':
    case 'removedChanged':
    case 'gone':
      return 'decide';
    case 'added':
    case 'clean':
    case 'removed':
      return 'clean';
    case 'local':
      return 'local';
    case 'same':
      return 'same';
  }
};

/** Items about which there is a choice: what both changed alike is as wanted either way. */
export const isChoice = (item: Pick<UpgradeItem, 'state'>): boolean => item.state !== 'same';

export type Preset = 'accept' | 'reject' | 'proposed';

/** What is accepted when all is taken, kept, or done as proposed. */
export const acceptedBy = (preset: Preset, items: readonly UpgradeItem[]): ReadonlySet<string> =>
  new Set(
    items
      .filter((item) => {
        if (preset === 'proposed' || !isChoice(item)) return item.proposal === 'accept';
        return preset === 'accept';
      })
      .map(({ ref }) => ref),
  );
