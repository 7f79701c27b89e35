import type { HostedModule } from '../../../browser-api';
import type { FramePlace } from '../../../product';
import { Store } from '../site/store';

/** A named size of @forge/bridge, or a width and a height of the app's own. */
export type ModalSize = string | { readonly width: string; readonly height: string | undefined };

/** A dialog over all pages. */
export type ShellModal =
  | {
      readonly kind: 'frame';
      readonly id: string;
      readonly title: string;
      readonly size: ModalSize;
      readonly module: HostedModule;
      readonly place: FramePlace;
      readonly parentFrameId: string;
      readonly resource: string | null;
      readonly context: unknown;
      readonly closeOnEscape: boolean;
      readonly closeOnOverlayClick: boolean;
      readonly closed: (payload: unknown) => void;
    }
  /** A module that is a dialog by itself, such as an issue action. */
  | { readonly kind: 'module'; readonly id: string; readonly module: HostedModule; readonly place: FramePlace; readonly closed: () => void }
  | { readonly kind: 'issue'; readonly id: string; readonly issueKey: string; readonly closed: () => void }
  | {
      readonly kind: 'create';
      readonly id: string;
      readonly preset: {
        readonly projectId?: string;
        readonly issueTypeId?: string;
        readonly summary?: string;
        readonly parentId?: string;
      };
      readonly closed: (issueIds: readonly string[]) => void;
    };

export const modals = new Store<readonly ShellModal[]>([]);

let lastId = 0;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

export function openModal(modal: WithoutId<ShellModal>): void {
  lastId += 1;
  const opened: ShellModal = { ...modal, id: `modal-${lastId}` };
  modals.update((before) => [...before, opened]);
}

export function dropModal(id: string): void {
  modals.update((before) => before.filter((modal) => modal.id !== id));
}
