import Lozenge from '@atlaskit/lozenge';
import type { Level } from '../../src/contracts/audits/vocabulary';
import { useSpeech } from '../viewer/viewer-context';
import './status-lozenge.css';

const appearance = { none: 'default', bronze: 'moved', silver: 'inprogress', gold: 'success' } as const;
const chevronsOf = { none: 0, bronze: 1, silver: 2, gold: 3 } as const;

/** As many chevrons as the level is high; a dashed ring for none. Told apart without colour. */
const LevelShape = ({ level }: { readonly level: Level }) => (
  <svg className="pl-status__shape" viewBox="0 0 12 12" aria-hidden="true">
    {level === 'none' ? (
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.5" />
    ) : (
      Array.from({ length: chevronsOf[level] }, (_, at) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: chevrons have no other identity
          key={at}
          d={`M1 ${11 - at * 3.5} 6 ${7.5 - at * 3.5}l5 3.5`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      ))
    )}
  </svg>
);

/** A maturity level as shape, word and colour. */
export const LevelMark = ({ level }: { readonly level: Level }) => {
  const { say } = useSpeech();
  return (
    <Lozenge appearance={appearance[level]} maxWidth={140}>
      <span className="pl-status">
        <LevelShape level={level} />
        {say(`audit.level.${level}`)}
      </span>
    </Lozenge>
  );
};
