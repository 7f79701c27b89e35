import { router } from '@forge/bridge';
import { ErrorNotice } from '../../components/error-notice';
import { useAnswer } from '../../components/use-answer';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import { DriftMark, type DriftState } from '../templates/drift/drift-mark';
import { Section } from './section';
import '../templates/drift/drift.css';

const states: readonly DriftState[] = ['missing', 'changed', 'extra', 'waived'];

/** Which template the project follows, and where it does not. Nothing for a project without one. */
export const TemplateSection = ({ projectId }: { readonly projectId: number }) => {
  const { say, language, formats } = useSpeech();
  const { load } = useAnswer(`drift ${projectId} ${language}`, () => callApp('drift.getProject', { projectId, language }));
  if (load.state === 'loading') return null;
  if (!load.ok)
    return (
      <Section title={say('projectTemplate.title')}>
        <ErrorNotice title={say('projectTemplate.failed')} error={load.error} />
      </Section>
    );
  const { drift, items } = load.value;
  if (drift === null) return null;
  const counts = { missing: 0, changed: 0, extra: 0, waived: 0 };
  for (const item of items) counts[item.waiver === null ? item.state : 'waived'] += 1;
  return (
    <Section title={say('projectTemplate.title')}>
      <p>
        {say('projectTemplate.uses', { name: drift.templateName, version: drift.version })}
        {drift.newestVersion > drift.version ? ` · ${say('projectTemplate.newer', { newest: drift.newestVersion })}` : null}
      </p>
      {items.length === 0 ? (
        <p>{say('projectTemplate.clean')}</p>
      ) : (
        <ul className="pl-drift__legend">
          {states
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <li key={state}>
                <DriftMark state={state} /> <span className="pl-numeric">{formats.number(counts[state])}</span>
              </li>
            ))}
        </ul>
      )}
      <p>
        <button
          type="button"
          className="pl-link"
          onClick={() => void router.navigate({ target: 'module', moduleKey: 'plumbline', path: `templates?tab=drift&of=${projectId}` })}
        >
          {say('projectTemplate.open')}
        </button>
      </p>
    </Section>
  );
};
