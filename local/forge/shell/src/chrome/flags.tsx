import Flag, { AutoDismissFlag, FlagGroup } from '@atlaskit/flag';
import CrossCircleIcon from '@atlaskit/icon/core/cross-circle';
import InformationIcon from '@atlaskit/icon/core/information';
import SuccessIcon from '@atlaskit/icon/core/success';
import WarningIcon from '@atlaskit/icon/core/warning';
import { token } from '@atlaskit/tokens';
import type { ReactElement } from 'react';
import { Store, useStore } from '../site/store';

export type FlagKind = 'info' | 'success' | 'warning' | 'error';

export interface ShellFlag {
  readonly id: string;
  readonly kind: FlagKind;
  readonly appearance?: 'normal' | FlagKind;
  readonly title: string;
  readonly description?: string;
  readonly actions: readonly { readonly text: string; readonly run: () => void }[];
  readonly autoDismiss: boolean;
}

const flags = new Store<readonly ShellFlag[]>([]);

/** Shows a flag over all pages; one with the same id replaces it. */
export function showFlag(flag: ShellFlag): void {
  flags.update((before) => [flag, ...before.filter((shown) => shown.id !== flag.id)]);
}

/** Takes a flag away; `false` if it was not there any more. */
export function closeFlag(id: string): boolean {
  const wasShown = flags.get().some((shown) => shown.id === id);
  flags.update((before) => before.filter((shown) => shown.id !== id));
  return wasShown;
}

export function Flags() {
  const shown = useStore(flags);
  return (
    <FlagGroup onDismissed={(id) => closeFlag(String(id))}>
      {shown.map((flag) => {
        const props = {
          id: flag.id,
          title: flag.title,
          description: flag.description,
          appearance: flag.appearance ?? ('normal' as const),
          actions: flag.actions.map((action) => ({ content: action.text, onClick: action.run })),
          ...(flag.appearance === undefined || flag.appearance === 'normal' ? { icon: icons[flag.kind] } : {}),
        };
        return flag.autoDismiss ? <AutoDismissFlag key={flag.id} {...props} /> : <Flag key={flag.id} {...props} />;
      })}
    </FlagGroup>
  );
}

const icons: Readonly<Record<FlagKind, ReactElement>> = {
  info: <InformationIcon label="Information" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
  error: <CrossCircleIcon label="Error" color={token('color.icon.danger')} />,
};
