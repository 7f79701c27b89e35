import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { ModalTransition } from '@atlaskit/modal-dialog';
import { useState } from 'react';
import { useLoaded } from '../site/use-loaded';
import { workflowApi } from '../site/workflow-api';
import type { IssueTransition } from '../site/workflow-records';
import { useWorkflowWords } from '../workflows/workflow-words';
import { TransitionDialog } from './transition-dialog';

/** The ways a work item can go from where it stands. One with a screen, and one that is refused, opens a dialog with fields. */
export function IssueTransitions({ issueKey, onMoved }: { readonly issueKey: string; readonly onMoved: () => void }) {
  const words = useWorkflowWords();
  const [loaded, reload] = useLoaded(`transitions ${issueKey}`, () => workflowApi.transitions(issueKey));
  const [asked, setAsked] = useState<{ readonly transition: IssueTransition; readonly refusal: Error | undefined }>();
  const transitions = loaded.value?.transitions ?? [];
  const moved = () => {
    setAsked(undefined);
    reload();
    onMoved();
  };
  const choose = async (transition: IssueTransition) => {
    if (transition.hasScreen) return setAsked({ transition, refusal: undefined });
    try {
      await workflowApi.transition(issueKey, transition.id, {});
      moved();
    } catch (error) {
      setAsked({ transition, refusal: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  return (
    <>
      <DropdownMenu<HTMLButtonElement>
        trigger={({ triggerRef, ...trigger }) => (
          <Button {...trigger} ref={triggerRef}>
            {words.move}
          </Button>
        )}
        shouldRenderToParent
      >
        <DropdownItemGroup>
          {transitions.map((transition) => (
            <DropdownItem key={transition.id} onClick={() => void choose(transition)} description={transition.to?.name ?? ''}>
              {transition.name}
            </DropdownItem>
          ))}
          {loaded.state === 'ready' && transitions.length === 0 && <DropdownItem isDisabled>{words.noTransitions}</DropdownItem>}
        </DropdownItemGroup>
      </DropdownMenu>
      <ModalTransition>
        {asked && <TransitionDialog issueKey={issueKey} {...asked} onMoved={moved} onClose={() => setAsked(undefined)} />}
      </ModalTransition>
    </>
  );
}
