import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { RpcResponse } from '../../../../src/contracts/rpc';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';
import { kindOfRef, useItemName } from '../item-name';
import { DriftMark, driftStates } from './drift-mark';

/** More items than these are there on demand. */
const SHOWN_AT_FIRST = 40;

type Board = RpcResponse<'drift.getBoard'>;

interface DriftBoardProps {
  readonly projects: Board['projects'];
  readonly items: Board['items'];
  readonly onOpen: (projectId: number) => void;
}

/** Which item deviates in which project, each state as shape and letter. */
export const DriftBoard = ({ projects, items, onOpen }: DriftBoardProps) => {
  const { say } = useSpeech();
  const nameOf = useItemName();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? items : items.slice(0, SHOWN_AT_FIRST);
  const hidden = items.length - shown.length;
  const deviating = new Set(items.flatMap(({ states }) => states.map(({ projectId }) => projectId)));
  const columns = projects.filter(({ projectId }) => deviating.has(projectId));
  return (
    <section className="pl-drift__board" aria-labelledby="pl-drift-board">
      <Heading size="small" as="h2" id="pl-drift-board">
        {say('drift.board')}
      </Heading>
      <ul className="pl-drift__legend">
        {driftStates.map((state) => (
          <li key={state}>
            <span aria-hidden="true">{say(`drift.letter.${state}`)}</span> <DriftMark state={state} />
          </li>
        ))}
      </ul>
      <ScrollRegion label={say('drift.board')}>
        <table className="pl-plain-table pl-drift__matrix">
          <caption className="pl-hidden">{say('drift.board')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('drift.board.item')}</th>
              {columns.map(({ projectId, key, name }) => (
                <th key={projectId} scope="col">
                  <button type="button" className="pl-link" title={name} onClick={() => onOpen(projectId)}>
                    {key}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ templateId, ref, title, states }) => {
              const kind = kindOfRef(ref);
              return (
                <tr key={`${templateId} ${ref}`}>
                  <th scope="row" className="pl-drift__item">
                    {nameOf(title, kind)}{' '}
                    {kind === null || title === '' ? null : <span className="pl-subtle">· {say(`preview.kind.${kind}`)}</span>}
                  </th>
                  {columns.map(({ projectId }) => {
                    const state = states.find((one) => one.projectId === projectId)?.state;
                    return (
                      <td key={projectId}>
                        {state === undefined ? (
                          <span className="pl-hidden">{say('drift.board.none')}</span>
                        ) : (
                          <DriftMark state={state} isShort />
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {hidden === 0 ? null : (
        <Button appearance="subtle" onClick={() => setShowsAll(true)}>
          {say('drift.board.more', { count: hidden })}
        </Button>
      )}
    </section>
  );
};
