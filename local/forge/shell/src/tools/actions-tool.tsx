import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { HelperMessage, Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useState } from 'react';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { Nothing } from '../parts/nothing';
import { useLoaded } from '../site/use-loaded';
import { useToolWords } from './tool-words';
import { type ActionResult, type RovoAction, toolsApi } from './tools-api';

/** What the app offers to Rovo: its agents in words, and its actions to call by hand, as the person who looks. */
export function ActionsTool() {
  const words = useToolWords();
  const [offer, reload] = useLoaded('actions', () => toolsApi.actions());
  if (offer.state === 'loading') return <Loading rows={4} />;
  if (offer.state === 'failed') return <Failure error={offer.error} onRetry={reload} />;
  const { agents, actions } = offer.value;
  if (agents.length === 0 && actions.length === 0) return <Nothing title={words.noActions} hint={words.noActionsHint} />;
  return (
    <div className="stack">
      {agents.map((agent) => (
        <section key={agent.key} className="card" aria-label={agent.name}>
          <Heading size="small" as="h2">
            {agent.name}
          </Heading>
          <p>{agent.description}</p>
          <ul>
            {agent.conversationStarters.map((starter) => (
              <li key={starter}>{starter}</li>
            ))}
          </ul>
          <p className="subtle">
            {words.actions}: {agent.actions.join(', ')}
          </p>
        </section>
      ))}
      {actions.map((action) => (
        <ActionForm key={action.key} action={action} />
      ))}
    </div>
  );
}

function ActionForm({ action }: { readonly action: RovoAction }) {
  const words = useToolWords();
  const [inputs, setInputs] = useState<Readonly<Record<string, unknown>>>({});
  const [issueKey, setIssueKey] = useState('');
  const [result, setResult] = useState<ActionResult | Error>();
  const call = async (event: FormEvent) => {
    event.preventDefault();
    try {
      setResult(await toolsApi.callAction(action.key, inputs, issueKey.trim()));
    } catch (error) {
      setResult(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const set = (name: string, value: unknown) => setInputs((before) => ({ ...before, [name]: value }));
  return (
    <form className="card stack" aria-label={action.name} onSubmit={call}>
      <Heading size="small" as="h2">
        {action.name} ({action.verb})
      </Heading>
      <p>{action.description}</p>
      {action.inputs.map((input) => (
        <div key={input.name}>
          {input.type === 'boolean' ? (
            <Checkbox label={input.title} onChange={(event) => set(input.name, event.currentTarget.checked)} />
          ) : (
            <>
              <Label htmlFor={`${action.key}-${input.name}`}>{input.title}</Label>
              <Textfield
                id={`${action.key}-${input.name}`}
                type={input.type === 'string' ? 'text' : 'number'}
                isRequired={input.required}
                onChange={({ currentTarget }) => set(input.name, typedValue(input.type, currentTarget))}
              />
            </>
          )}
          <HelperMessage>{input.description}</HelperMessage>
        </div>
      ))}
      <div>
        <Label htmlFor={`${action.key}-issue`}>{words.onIssue}</Label>
        <Textfield id={`${action.key}-issue`} value={issueKey} onChange={(event) => setIssueKey(event.currentTarget.value)} />
      </div>
      <div>
        <Button type="submit" appearance="primary">
          {words.callAction}
        </Button>
      </div>
      {result instanceof Error && <Failure error={result} title={words.didNotRun} />}
      {result && !(result instanceof Error) && !result.ok && <Failure error={new Error(result.message)} title={words.didNotRun} />}
      {result && !(result instanceof Error) && result.ok && <pre role="status">{JSON.stringify(result.value, null, 2)}</pre>}
    </form>
  );
}

/** An empty input is not given at all. */
function typedValue(type: RovoAction['inputs'][number]['type'], { value, valueAsNumber }: HTMLInputElement): unknown {
  if (value === '') return undefined;
  return type === 'string' ? value : valueAsNumber;
}
