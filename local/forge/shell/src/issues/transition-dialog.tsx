import Button from '@atlaskit/button/new';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { type FormEvent, useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { workflowApi } from '../site/workflow-api';
import type { EditableField, IssueTransition } from '../site/workflow-records';
import { useWorkflowWords } from '../workflows/workflow-words';
import { inputKindOf, TransitionField } from './transition-field';

/** Fields offered when a transition has no screen of its own. */
const usualFields = ['assignee', 'duedate', 'resolution', 'priority', 'fixVersions', 'components', 'labels', 'description'];

/** Moves a work item with values for fields; says why when Jira refuses, and stays open. */
export function TransitionDialog({
  issueKey,
  transition,
  refusal,
  onMoved,
  onClose,
}: {
  readonly issueKey: string;
  readonly transition: IssueTransition;
  readonly refusal: Error | undefined;
  readonly onMoved: () => void;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const workflowWords = useWorkflowWords();
  const [error, setError] = useState(refusal);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [fields] = useLoaded(`fields ${issueKey} ${transition.id}`, () => fieldsFor(issueKey, transition));
  const move = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await workflowApi.transition(issueKey, transition.id, values);
      onMoved();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <Modal width="medium" onClose={onClose} label={transition.name}>
      <form onSubmit={move}>
        <ModalHeader>
          <ModalTitle>
            {issueKey}: {transition.name}
          </ModalTitle>
          <CloseButton onClick={onClose} />
        </ModalHeader>
        <ModalBody>
          <div className="stack">
            {error && <Failure error={error} title={workflowWords.blocked} />}
            {fields.state === 'loading' && <Loading rows={3} />}
            {fields.state === 'failed' && <Failure error={fields.error} />}
            {fields.value?.map(([id, field]) => (
              <TransitionField
                key={id}
                id={id}
                field={field}
                issueKey={issueKey}
                onChange={(value) => setValues((before) => ({ ...before, [id]: value }))}
              />
            ))}
          </div>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" appearance="primary">
            {workflowWords.move}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
}

/** The screen's fields, or the usual ones that this work item has. */
async function fieldsFor(issueKey: string, transition: IssueTransition): Promise<readonly (readonly [string, EditableField])[]> {
  const fields = transition.hasScreen ? transition.fields : (await workflowApi.editMeta(issueKey)).fields;
  const ids = transition.hasScreen ? Object.keys(fields) : usualFields;
  return ids.flatMap((id) => {
    const field = fields[id];
    return field && inputKindOf(field) !== undefined ? [[id, field] as const] : [];
  });
}
