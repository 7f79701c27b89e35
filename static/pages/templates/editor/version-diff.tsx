import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import type { OpenedTemplate } from '../../../../src/contracts/templates/template-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { Field } from '../../../components/field';
import { ScrollRegion } from '../../../components/scroll-region';
import { type Answer, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { useFieldName } from '../field-name';
import { kindOfRef, useItemName } from '../item-name';

type Difference = RpcResponse<'templates.diff'>['differences'][number];

/** Two versions of a template against each other, item by item. */
export const VersionDiff = ({ opened }: { readonly opened: OpenedTemplate }) => {
  const { say, language } = useSpeech();
  const newest = opened.versions[0]?.version ?? 1;
  const [from, setFrom] = useState(newest);
  const [to, setTo] = useState<number | null>(opened.version);
  const [answer, setAnswer] = useState<Answer<RpcResponse<'templates.diff'>> | null>(null);
  const [isLoading, setLoading] = useState(false);
  const show = async () => {
    setLoading(true);
    setAnswer(await callApp('templates.diff', { templateId: opened.card.id, from, to, language }));
    setLoading(false);
  };
  return (
    <div className="pl-diff">
      <div className="pl-diff__choice">
        <Field label={say('editor.diff.from')}>
          {(parts) => (
            <select {...parts} className="pl-select" value={from} onChange={(event) => setFrom(Number(event.currentTarget.value))}>
              <VersionOptions opened={opened} />
            </select>
          )}
        </Field>
        <Field label={say('editor.diff.to')}>
          {(parts) => (
            <select
              {...parts}
              className="pl-select"
              value={to ?? ''}
              onChange={(event) => setTo(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
            >
              {opened.card.hasDraft ? <option value="">{say('editor.diff.draft')}</option> : null}
              <VersionOptions opened={opened} />
            </select>
          )}
        </Field>
        <Button isLoading={isLoading} onClick={() => void show()}>
          {say('editor.diff.show')}
        </Button>
      </div>
      <div role="status">
        {answer === null ? null : answer.ok ? (
          <Differences differences={answer.value.differences} />
        ) : (
          <ErrorNotice title={say('error.loadTitle')} error={answer.error} />
        )}
      </div>
    </div>
  );
};

const VersionOptions = ({ opened }: { readonly opened: OpenedTemplate }) => {
  const { say } = useSpeech();
  return (
    <>
      {opened.versions.map(({ version }) => (
        <option key={version} value={version}>
          {say('catalogue.version', { version })}
        </option>
      ))}
    </>
  );
};

const Differences = ({ differences }: { readonly differences: readonly Difference[] }) => {
  const { say } = useSpeech();
  const nameOf = useItemName();
  const fieldName = useFieldName();
  if (differences.length === 0) return <p className="pl-subtle">{say('editor.diff.none')}</p>;
  return (
    <>
      <p>{say('editor.diff.count', { count: differences.length })}</p>
      <ul className="pl-diff__list">
        {differences.map(({ ref, title, change, fields }) => {
          const name = nameOf(title, kindOfRef(ref)) || ref;
          return (
            <li key={ref}>
              <span className={`pl-change pl-change--${change}`}>{say(`editor.diff.${change}`)}</span> <strong>{name}</strong>
              {fields.length === 0 ? null : (
                <ScrollRegion label={name}>
                  <table className="pl-plain-table">
                    <thead>
                      <tr>
                        <th>{say('editor.diff.field')}</th>
                        <th>{say('editor.diff.from')}</th>
                        <th>{say('editor.diff.to')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {fields.map((field) => (
                        <tr key={field.field}>
                          <th scope="row">{fieldName(field.field)}</th>
                          <td>{field.from}</td>
                          <td>{field.to}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </ScrollRegion>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};
