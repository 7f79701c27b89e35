import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import type { StandardContent } from '../../../../src/contracts/audits/standard';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';

type Policy = StandardContent['waivers'];

interface WaiverPolicyEditorProps {
  readonly policy: Policy;
  readonly isDisabled: boolean;
  readonly onChange: (policy: Policy) => void;
}

/** How waivers of this standard's rules are dealt with. */
export const WaiverPolicyEditor = ({ policy, isDisabled, onChange }: WaiverPolicyEditorProps) => {
  const { say } = useSpeech();
  const days = (label: string, name: 'maximumDays' | 'remindDaysBefore', lowest: number, highest: number) => (
    <Field label={label}>
      {(parts) => (
        <Textfield
          {...parts}
          type="number"
          isCompact
          width="xsmall"
          min={lowest}
          max={highest}
          isDisabled={isDisabled}
          value={String(policy[name])}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            if (Number.isInteger(value) && value >= lowest && value <= highest) onChange({ ...policy, [name]: value });
          }}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="pl-standard__row">
        {days(say('standard.waivers.maximum'), 'maximumDays', 1, 730)}
        {days(say('standard.waivers.remind'), 'remindDaysBefore', 0, 90)}
      </div>
      <Checkbox
        label={say('standard.waivers.self')}
        isDisabled={isDisabled}
        isChecked={policy.selfApproval}
        onChange={(event) => onChange({ ...policy, selfApproval: event.currentTarget.checked })}
      />
    </>
  );
};
