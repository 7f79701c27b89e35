import Heading from '@atlaskit/heading';
import { type ReactNode, useId } from 'react';
import type { PlannedChange, ProvisionPlan } from '../../../../../src/contracts/templates/plan';
import { CopyButton } from '../../../../components/copy-button';
import { useSpeech } from '../../../../viewer/viewer-context';
import { useDiagnosticText } from '../../diagnostic-text';
import { groupOf } from './tree-of-plan';

const writes = ({ action }: PlannedChange): boolean => action === 'create' || action === 'update' || action === 'remove';

/** What the plan asks for beyond pressing the button: rights, changes of configuration, and what an administrator does by hand. */
export const PlanNeeds = ({ plan }: { readonly plan: ProvisionPlan }) => {
  const { say } = useSpeech();
  const missing = plan.diagnostics.filter(({ code }) => code.startsWith('missing') || code === 'schemeNotChangeable');
  const textOf = useDiagnosticText(missing);
  const writing = plan.changes.filter(writes);
  const asViewer = writing.filter(({ actor }) => actor === 'viewer').length;
  const asApp = writing.filter(({ actor }) => actor === 'app').length;
  const configuration = writing.filter((change) => groupOf(change) === 'configuration');
  const byHand = plan.changes.filter(({ action }) => action === 'manual');
  return (
    <div className="pl-needs">
      {configuration.length + byHand.length + missing.length === 0 ? <p>{say('preview.needs.nothing')}</p> : null}
      {missing.length === 0 ? null : (
        <Need title={say('preview.needs.missing')}>
          <ul className="pl-list">
            {missing.map((diagnostic) => (
              <li key={`${diagnostic.code} ${diagnostic.path} ${diagnostic.subject}`}>{textOf(diagnostic)}</li>
            ))}
          </ul>
        </Need>
      )}
      {byHand.length === 0 ? null : (
        <Need title={say('preview.needs.byHand')}>
          <p>{say('preview.needs.byHand.body')}</p>
          <Kits changes={byHand} />
        </Need>
      )}
      {configuration.length === 0 ? null : (
        <Need title={say('preview.needs.configuration')}>
          <p>{say('preview.needs.configuration.body')}</p>
          <Titles changes={configuration} />
        </Need>
      )}
      <Need title={say('preview.needs.actors')}>
        <ul className="pl-list">
          {asViewer === 0 ? null : <li>{say('preview.needs.asViewer', { count: asViewer })}</li>}
          {asApp === 0 ? null : <li>{say('preview.needs.asApp', { count: asApp })}</li>}
        </ul>
      </Need>
    </div>
  );
};

const Need = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const id = useId();
  return (
    <section className="pl-needs__part" aria-labelledby={id}>
      <Heading size="xsmall" as="h4" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
};

/** What an administrator does by hand, step by step, with the file to import. */
const Kits = ({ changes }: { readonly changes: readonly PlannedChange[] }) => {
  const { say } = useSpeech();
  return (
    <>
      {changes.map(({ ref, title, kit }) => (
        <div key={ref}>
          <Heading size="xxsmall" as="h5">
            {title}
          </Heading>
          {kit === undefined ? null : (
            <>
              <p>{kit.purpose}</p>
              <ol className="pl-list">
                {kit.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {kit.file === null ? null : <CopyButton text={kit.file} label={say('preview.needs.copyFile')} />}
            </>
          )}
        </div>
      ))}
    </>
  );
};

/** Names by kind: what is one of many is said once. */
const Titles = ({ changes }: { readonly changes: readonly PlannedChange[] }) => {
  const { say, formats } = useSpeech();
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return (
    <ul className="pl-list">
      {kinds.map((kind) => {
        const titles = changes.filter((change) => change.kind === kind).map(({ title }) => title);
        return (
          <li key={kind}>
            {say(`item.kind.${kind}`, { count: titles.length })}: {formats.list(titles)}
          </li>
        );
      })}
    </ul>
  );
};
