import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { z } from 'zod';
import {
  type Membership,
  type PercentMethod,
  type PortfolioTree,
  percentMethods,
  portfolioNode,
} from '../../../../src/contracts/portfolio';
import { ErrorNotice } from '../../../components/error-notice';
import { changedParts, withParts } from '../../../drafts/changed-parts';
import { DraftOffer } from '../../../drafts/draft-offer';
import { useDraft } from '../../../drafts/use-draft';
import { type JiraAnswer, type ProjectCategory, readProjectCategories } from '../../../jira/jira-as-viewer';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { EditingTask } from './editing-task';
import { noMembership, previewMembers, tidyCondition } from './membership-draft';
import { MembershipEditor } from './membership-editor';
import { possibleParents } from './possible-parents';
import './node-editor.css';

const MAX_NAME_LENGTH = 120;

interface NodeEditorProps {
  readonly task: Extract<EditingTask, { kind: 'create' | 'change' }>;
  readonly tree: PortfolioTree;
  readonly onClose: () => void;
  readonly onReload: () => Promise<unknown>;
  readonly onSaved: (name: string, isNew: boolean) => Promise<void>;
}

interface Draft {
  readonly name: string;
  readonly parentId: string | null;
  readonly percentMethod: PercentMethod;
  readonly membership: Membership;
}

/** What is kept of a draft: the changed parts, also a name that is not right yet. */
const keptDraft = portfolioNode
  .pick({ parentId: true, percentMethod: true, membership: true })
  .extend({ name: z.string().max(MAX_NAME_LENGTH) })
  .partial();

const draftKey = (task: NodeEditorProps['task']): string =>
  task.kind === 'change' ? `node:${task.node.id}` : `new-${task.nodeKind}:${task.parentId ?? ''}`;

const firstDraft = (task: NodeEditorProps['task'], nodes: PortfolioTree['nodes']): Draft => {
  if (task.kind === 'create') {
    // A programme always sits in something: in what is looked at, or else in the first portfolio.
    const usual = nodes.find(({ parentId }) => parentId === null)?.id ?? null;
    const parentId = task.nodeKind === 'portfolio' ? null : (task.parentId ?? usual);
    return { name: '', parentId, percentMethod: 'count', membership: noMembership };
  }
  const { name, parentId, percentMethod, membership } = task.node;
  return { name, parentId, percentMethod, membership };
};

/** Makes or changes a portfolio or programme: name, place, method, projects. What was typed survives a failed save and a closed tab; only "Cancel" gives it up. */
export const NodeEditor = ({ task, tree, onClose, onReload, onSaved }: NodeEditorProps) => {
  const { say } = useSpeech();
  const ids = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const [first] = useState(() => firstDraft(task, tree.nodes));
  const [draft, setDraft] = useState(first);
  const { offered, keep, settle, forget } = useDraft(draftKey(task), keptDraft);
  useEffect(() => keep(changedParts(draft, first)), [keep, draft, first]);
  const [isNameWrong, setNameWrong] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [categories, setCategories] = useState<JiraAnswer<readonly ProjectCategory[]> | null>(null);
  useEffect(() => void readProjectCategories().then(setCategories), []);

  const kind = task.kind === 'create' ? task.nodeKind : task.node.kind;
  const nodeId = task.kind === 'change' ? task.node.id : null;
  const present = nodeId === null ? undefined : tree.nodes.find(({ id }) => id === nodeId);
  const [version, setVersion] = useState(task.kind === 'change' ? task.node.version : 0);
  const parents = possibleParents(nodeId, tree.nodes);
  const categoryNames = useMemo(
    () => new Map(categories?.ok === true ? categories.value.map(({ id, name }) => [id, name]) : []),
    [categories],
  );
  const members = previewMembers(tree.projects, draft.membership, categoryNames);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = draft.name.trim();
    if (name === '' || name.length > MAX_NAME_LENGTH) {
      setNameWrong(true);
      nameField.current?.focus();
      return;
    }
    setWorking(true);
    const { membership } = draft;
    const condition = tidyCondition(membership.condition ?? {});
    const tidied = { ...membership, condition: Object.keys(condition).length === 0 ? null : condition };
    const answer = await callApp('portfolio.saveNode', {
      node: {
        ...(nodeId === null ? {} : { id: nodeId, version }),
        kind,
        name,
        parentId: draft.parentId,
        percentMethod: draft.percentMethod,
        membership: tidied,
        ...(present === undefined ? {} : { position: present.position }),
      },
    });
    setWorking(false);
    if (answer.ok) {
      forget();
      return onSaved(name, nodeId === null);
    }
    setError(answer.error);
  };

  /** After a conflict: read what is there now; the next save replaces it knowingly with what stands in the form. */
  const takePresentVersion = async () => {
    await onReload();
    const answer = await callApp('portfolio.getTree', {});
    const now = answer.ok ? answer.value.nodes.find(({ id }) => id === nodeId) : undefined;
    if (now === undefined) return;
    setVersion(now.version);
    setError(null);
  };

  const title =
    task.kind === 'change'
      ? say('edit.title.change', { name: task.node.name })
      : say(kind === 'portfolio' ? 'edit.createPortfolio' : 'edit.createProgramme');
  return (
    <Modal onClose={onClose} width="medium" autoFocus={nameField} shouldCloseOnOverlayClick={false}>
      <form className="pl-editor" onSubmit={(event) => void save(event)} noValidate>
        <ModalHeader hasCloseButton>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          {offered === null ? null : (
            <DraftOffer
              savedAt={offered.savedAt}
              onContinue={() => {
                setDraft((before) => withParts(before, offered.value));
                settle(true);
                nameField.current?.focus();
              }}
              onDiscard={() => {
                settle(false);
                nameField.current?.focus();
              }}
            />
          )}
          {error === null ? null : (
            <ErrorNotice
              title={say(error.code === 'CONFLICT' ? 'edit.conflict.title' : 'error.saveTitle')}
              error={error}
              {...(error.code === 'CONFLICT' ? { action: { label: say('error.reload'), run: () => void takePresentVersion() } } : {})}
            />
          )}
          <label className="pl-editor__label" htmlFor={`${ids}-name`}>
            {say('edit.name')}
          </label>
          <Textfield
            id={`${ids}-name`}
            ref={nameField}
            value={draft.name}
            maxLength={MAX_NAME_LENGTH}
            isRequired
            isInvalid={isNameWrong}
            {...(isNameWrong ? { 'aria-describedby': `${ids}-name-error` } : {})}
            onChange={(event) => {
              setNameWrong(false);
              change({ name: event.currentTarget.value });
            }}
          />
          {isNameWrong ? (
            <p id={`${ids}-name-error`} className="pl-editor__error" role="alert">
              {say('edit.nameRequired')}
            </p>
          ) : null}
          {kind === 'portfolio' ? null : (
            <>
              <label className="pl-editor__label" htmlFor={`${ids}-parent`}>
                {say('edit.parent')}
              </label>
              <select
                id={`${ids}-parent`}
                className="pl-select"
                value={draft.parentId ?? ''}
                onChange={(event) => change({ parentId: event.currentTarget.value })}
              >
                {draft.parentId === null ? (
                  <option value="" disabled>
                    {say('edit.parentChoose')}
                  </option>
                ) : null}
                {parents.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </>
          )}
          <fieldset className="pl-fieldset pl-editor__method">
            <legend className="pl-editor__label">{say('edit.method')}</legend>
            {percentMethods.map((method) => (
              <label key={method} className="pl-radio">
                <input
                  type="radio"
                  name={`${ids}-method`}
                  checked={draft.percentMethod === method}
                  onChange={() => change({ percentMethod: method })}
                />
                <span>
                  {say(`method.${method}`)}
                  <span className="pl-subtle"> · {say(`edit.methodHint.${method}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <MembershipEditor
            membership={draft.membership}
            projects={tree.projects}
            categories={categories}
            onChange={(membership) => change({ membership })}
          />
          <p className="pl-editor__preview" role="status">
            {say('edit.preview', { count: members.length })}
          </p>
        </ModalBody>
        <ModalFooter>
          <Button
            appearance="subtle"
            onClick={() => {
              forget();
              onClose();
            }}
          >
            {say('action.cancel')}
          </Button>
          <Button type="submit" appearance="primary" isLoading={isWorking}>
            {task.kind === 'create' ? say('edit.create') : say('action.save')}
          </Button>
        </ModalFooter>
      </form>
    </Modal>
  );
};
