import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import { Label } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { type FormEvent, useState } from 'react';
import { showFlag } from '../chrome/flags';
import { Failure } from '../parts/failure';
import { Loading } from '../parts/loading';
import { useLoaded } from '../site/use-loaded';
import { useToolWords } from './tool-words';
import { type Faults, toolsApi } from './tools-api';

/** Switches that make the platform and the product go wrong on purpose. */
export function FaultsTool() {
  const [faults, reload] = useLoaded('faults', toolsApi.faults);
  if (faults.state === 'loading') return <Loading rows={5} />;
  if (faults.state === 'failed') return <Failure error={faults.error} onRetry={reload} />;
  return (
    <div className="stack form-width">
      <HostFaultsForm host={faults.value.host} onApplied={reload} />
      {faults.value.product && <ProductFaultsForm product={faults.value.product} onApplied={reload} />}
    </div>
  );
}

function HostFaultsForm({ host, onApplied }: { readonly host: Faults['host']; readonly onApplied: () => void }) {
  const words = useToolWords();
  const [twice, setTwice] = useState(host.duplicateEvents);
  const [share, setShare] = useState(String(host.dropEventsShare));
  const [seed, setSeed] = useState(host.reorderEventsSeed === null ? '' : String(host.reorderEventsSeed));
  const [killed, setKilled] = useState(host.killAfterHostCalls?.functionKey ?? '');
  const [calls, setCalls] = useState(String(host.killAfterHostCalls?.calls ?? 1));
  const { error, apply } = useApply(onApplied);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void apply({
      host: {
        duplicateEvents: twice,
        dropEventsShare: Number(share),
        reorderEventsSeed: seed.trim() === '' ? null : Number(seed),
        killAfterHostCalls: killed.trim() === '' ? null : { functionKey: killed.trim(), calls: Number(calls) },
      },
    });
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <Heading size="small">{words.hostFaults}</Heading>
      {error && <Failure error={error} />}
      <Checkbox label={words.duplicateEvents} isChecked={twice} onChange={(event) => setTwice(event.currentTarget.checked)} />
      <Field id="fault-share" label={words.dropShare} value={share} onChange={setShare} />
      <Field id="fault-seed" label={words.reorderSeed} value={seed} onChange={setSeed} />
      <Field id="fault-function" label={words.killFunction} value={killed} onChange={setKilled} />
      <Field id="fault-calls" label={words.killCalls} value={calls} onChange={setCalls} />
      <div>
        <Button type="submit" appearance="primary">
          {words.apply}
        </Button>
      </div>
    </form>
  );
}

function ProductFaultsForm({
  product,
  onApplied,
}: {
  readonly product: Readonly<Record<string, unknown>>;
  readonly onApplied: () => void;
}) {
  const words = useToolWords();
  const [text, setText] = useState(JSON.stringify(product, null, 2));
  const { error, setError, apply } = useApply(onApplied);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = objectIn(text);
    if (wanted) void apply({ product: wanted });
    else setError(new Error(words.notJson));
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <Heading size="small">{words.productFaults}</Heading>
      <p>{words.productFaultsHint}</p>
      {error && <Failure error={error} />}
      <TextArea
        aria-label={words.productFaults}
        isMonospaced
        minimumRows={18}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" appearance="primary">
          {words.apply}
        </Button>
      </div>
    </form>
  );
}

function useApply(onApplied: () => void) {
  const words = useToolWords();
  const [error, setError] = useState<Error>();
  const apply = async (change: Parameters<typeof toolsApi.setFaults>[0]) => {
    try {
      await toolsApi.setFaults(change);
      setError(undefined);
      showFlag({ id: 'faults', kind: 'success', title: words.applied, actions: [], autoDismiss: true });
      onApplied();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  return { error, setError, apply };
}

function Field({
  id,
  label,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <div>
      <Label htmlFor={id}>{label}</Label>
      <Textfield id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </div>
  );
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
