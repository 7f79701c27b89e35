import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useState } from 'react';
import { Failure } from '../parts/failure';
import { jiraApi } from '../site/jira-api';
import { useWords } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';

interface Choice {
  readonly label: string;
  readonly value: string;
}

/** The least that a work item needs: project, type and summary, filled in where the app said so. */
export function CreateIssueForm({
  preset,
  onCreated,
  onCancel,
}: {
  readonly preset: { readonly projectId?: string; readonly issueTypeId?: string; readonly summary?: string; readonly parentId?: string };
  readonly onCreated: (issueId: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords();
  const [projects] = useLoaded('projects for creating', () => jiraApi.projects('', 0));
  const [chosen, setProject] = useState<string>();
  const project = projects.value?.values.find((one) => (chosen === undefined ? one.id === preset.projectId : one.key === chosen));
  const [types] = useLoaded(`types ${project?.key ?? ''}`, async () => (project ? jiraApi.issueTypes(project.key) : { issueTypes: [] }));
  const [typeId, setType] = useState(preset.issueTypeId);
  const [summary, setSummary] = useState(preset.summary ?? '');
  const [error, setError] = useState<Error>();
  const projectChoices: Choice[] = (projects.value?.values ?? []).map((one) => ({ label: `${one.name} (${one.key})`, value: one.key }));
  const typeChoices: Choice[] = (types.value?.issueTypes ?? [])
    .filter((type) => type.subtask !== true)
    .map((type) => ({ label: type.name, value: type.id }));
  const type = typeChoices.find((choice) => choice.value === typeId) ?? typeChoices[0];
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (!project || !type) return;
    try {
      const parent = preset.parentId === undefined ? {} : { parent: { id: preset.parentId } };
      const created = await jiraApi.createIssue({
        project: { id: project.id },
        issuetype: { id: type.value },
        summary: summary.trim(),
        ...parent,
      });
      onCreated(created.id);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return (
    <form onSubmit={create}>
      <ModalBody>
        <div className="stack">
          {error && <Failure error={error} />}
          <div>
            <Label htmlFor="create-project">{words.project}</Label>
            <Select<Choice>
              inputId="create-project"
              options={projectChoices}
              value={projectChoices.find((choice) => choice.value === project?.key) ?? null}
              onChange={(choice) => setProject(choice?.value)}
            />
          </div>
          <div>
            <Label htmlFor="create-type">{words.type}</Label>
            <Select<Choice>
              inputId="create-type"
              options={typeChoices}
              value={type ?? null}
              onChange={(choice) => setType(choice?.value)}
            />
          </div>
          <div>
            <Label htmlFor="create-summary">{words.summary}</Label>
            <Textfield id="create-summary" isRequired value={summary} onChange={(event) => setSummary(event.currentTarget.value)} />
          </div>
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button type="submit" appearance="primary" isDisabled={!project || !type || summary.trim() === ''}>
          {words.create}
        </Button>
      </ModalFooter>
    </form>
  );
}
