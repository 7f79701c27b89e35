import Button from '@atlaskit/button/new';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { StandardContent } from '../../../../src/contracts/audits/standard';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { notChosen, withRule } from './standard-draft';

interface OfferedRulesProps {
  readonly content: StandardContent;
  readonly rules: readonly RulePage[];
  readonly onChange: (content: StandardContent) => void;
}

/** Rules that Plumbline ships for this standard and that it does not hold, e.g. since an update: named, and added with one click. */
export const OfferedRules = ({ content, rules, onChange }: OfferedRulesProps) => {
  const { say, formats } = useSpeech();
  const { load } = useAnswer(content.id, () => callApp('standards.get', { standardId: content.id }));
  const offered = load.state === 'done' && load.ok ? notChosen(content, load.value.offered, rules) : [];
  if (offered.length === 0) return null;
  return (
    <div className="pl-standard__offered">
      <p>
        {say('standard.offered', { count: offered.length })}{' '}
        <span className="pl-subtle">{formats.list(offered.map(({ title }) => title))}</span>
      </p>
      <Button spacing="compact" onClick={() => onChange(offered.reduce(withRule, content))}>
        {say('standard.offered.add', { count: offered.length })}
      </Button>
    </div>
  );
};
