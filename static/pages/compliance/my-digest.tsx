import { useId, useState } from 'react';
import type { Digest } from '../../../src/contracts/audits/digest-contracts';
import { useAnswer } from '../../components/use-answer';
import { callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';
import './my-digest.css';

interface MyDigestProps {
  readonly onProject: (projectId: number) => void;
}

/**
 * What came and went yesterday in the projects that the viewer leads: one quiet line that opens. Nothing at all for whoever leads none, or
 * when it cannot be read: the page says the same at length.
 */
export const MyDigest = ({ onProject }: MyDigestProps) => {
  const { language } = useSpeech();
  const { load } = useAnswer(language, () => callApp('digests.getMine', { language }));
  const digest = load.state === 'done' && load.ok ? load.value.digest : null;
  return digest === null ? null : <DigestLine digest={digest} onProject={onProject} />;
};

const DigestLine = ({ digest, onProject }: MyDigestProps & { readonly digest: Digest }) => {
  const { say, formats } = useSpeech();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { projects, waiversEnding } = digest;
  const sumOf = (figure: 'newFindings' | 'fixedFindings') => formats.number(projects.reduce((sum, project) => sum + project[figure], 0));
  const summary = [
    ...(projects.length === 0
      ? []
      : [say('digest.mine.sum', { newFindings: sumOf('newFindings'), fixedFindings: sumOf('fixedFindings') })]),
    ...(waiversEnding.length === 0 ? [] : [say('digest.mine.ending', { count: waiversEnding.length })]),
  ];
  return (
    <div className="pl-my-digest">
      <button type="button" className="pl-link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {say('digest.mine', { day: formats.day(digest.day) })}
      </button>{' '}
      <span className="pl-subtle">{summary.join(' · ')}</span>
      <ul id={id} hidden={!isOpen}>
        {isOpen ? (
          <>
            {projects.map(({ projectId, name, newFindings, fixedFindings, openFindings, failingShall }) => (
              <li key={projectId}>
                <button type="button" className="pl-link" onClick={() => onProject(projectId)}>
                  {name}
                </button>
                {': '}
                {say('digest.mine.project', {
                  newFindings: formats.number(newFindings),
                  fixedFindings: formats.number(fixedFindings),
                  openFindings: formats.number(openFindings),
                })}
                {failingShall === 0 ? null : ` · ${say('digest.mine.shall', { count: failingShall })}`}
              </li>
            ))}
            {waiversEnding.map(({ waiverId, key, ruleTitle, daysLeft }) => (
              <li key={waiverId}>
                {daysLeft === 0
                  ? say('digest.mine.waiverToday', { key, rule: ruleTitle })
                  : say('digest.mine.waiver', { key, rule: ruleTitle, count: daysLeft })}
              </li>
            ))}
          </>
        ) : null}
      </ul>
    </div>
  );
};
