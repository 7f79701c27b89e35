import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { ErrorNotice } from '../../../components/error-notice';
import { PersonName } from '../../../components/person-name';
import { ScrollRegion } from '../../../components/scroll-region';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { DecideChangeDialog } from '../lesson/decide-change-dialog';

type Row = RpcResponse<'lessons.listChanges'>['changes'][number];

interface ChangesTabProps {
  readonly changes: number;
  readonly onChanged: () => void;
  readonly onOpen: (lessonId: string) => void;
}

/** Every change that lessons asked for, open ones first: a lesson is closed when something changed. */
export const ChangesTab = ({ changes, onChanged, onOpen }: ChangesTabProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(`${language} ${changes}`, () => callApp('lessons.listChanges', { language }));
  const [decided, setDecided] = useState<Row | null>(null);
  if (load.state === 'loading') return <SkeletonBar height={200} />;
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  if (load.value.changes.length === 0) return <p className="pl-nothing">{say('lessons.changes.none')}</p>;
  return (
    <ScrollRegion label={say('lessons.tab.changes')}>
      <table className="pl-lesson-table">
        <thead>
          <tr>
            <th scope="col">{say('lesson.change.state')}</th>
            <th scope="col">{say('lesson.change.target')}</th>
            <th scope="col">{say('lesson.change.text')}</th>
            <th scope="col">{say('lessons.changes.lesson')}</th>
            <th scope="col">{say('lesson.owner')}</th>
            <th scope="col">
              <span className="pl-hidden">{say('lesson.change.decide')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {load.value.changes.map((row) => (
            <tr key={row.change.id}>
              <td>{say(`lesson.change.state.${row.change.state}`)}</td>
              <td>
                {say(`lesson.change.kind.${row.change.target.kind}`)}: {row.targetName}
              </td>
              <td>{row.change.text}</td>
              <td>
                <button type="button" className="pl-link" onClick={() => onOpen(row.lessonId)}>
                  {row.lessonTitle}
                </button>
              </td>
              <td>
                <PersonName accountId={row.change.ownerAccountId} />
              </td>
              <td>
                {row.mayDecide ? (
                  <Button spacing="compact" onClick={() => setDecided(row)}>
                    {say('lesson.change.decide')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {decided === null ? null : (
        <DecideChangeDialog
          lessonId={decided.lessonId}
          version={decided.version}
          change={decided.change}
          onClose={() => setDecided(null)}
          onDone={() => {
            setDecided(null);
            onChanged();
          }}
        />
      )}
    </ScrollRegion>
  );
};
