import Select from '@atlaskit/select';
import { useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { useSpeech } from '../../../viewer/viewer-context';
import type { WaiverChoice } from '../findings/finding-task';
import { RequestWaiverDialog } from './request-waiver-dialog';

interface ChooseWaiverDialogProps {
  readonly overview: ComplianceOverview;
  readonly today: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface PlaceOption {
  readonly value: string;
  readonly label: string;
  readonly choice: WaiverChoice;
}
interface RuleOption {
  readonly value: string;
  readonly label: string;
}

/** Asks for a waiver from scratch: first which rule and where, then why and until when. */
export const ChooseWaiverDialog = ({ overview, today, onClose, onDone }: ChooseWaiverDialogProps) => {
  const { say, formats } = useSpeech();
  const [rule, setRule] = useState<RuleOption | null>(null);
  const [place, setPlace] = useState<PlaceOption | null>(null);
  const [isChosen, setChosen] = useState(false);
  if (isChosen && rule !== null && place !== null)
    return (
      <RequestWaiverDialog
        ruleId={rule.value}
        ruleTitle={rule.label}
        scopes={[place.choice]}
        today={today}
        onClose={onClose}
        onDone={onDone}
      />
    );
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }) => formats.compare(a.label, b.label);
  const rules = [...new Map(overview.checks.map(({ ruleId, title }) => [ruleId, { value: ruleId, label: title }])).values()].sort(byLabel);
  const projects = overview.projects
    .map(
      ({ projectId, name }): PlaceOption => ({
        value: `p${projectId}`,
        label: name,
        choice: { scope: { kind: 'project', projectId }, name },
      }),
    )
    .sort(byLabel);
  const nodes = overview.nodes
    .map(({ id, name }): PlaceOption => ({ value: `n${id}`, label: name, choice: { scope: { kind: 'node', nodeId: id }, name } }))
    .sort(byLabel);
  return (
    <FormDialog
      title={say('waiver.request.title')}
      submitLabel={say('waiver.next')}
      isBlocked={rule === null || place === null}
      isWorking={false}
      error={null}
      onSubmit={() => setChosen(true)}
      onClose={onClose}
    >
      <Field label={say('compliance.finding.rule')}>
        {({ id }) => (
          <Select<RuleOption>
            inputId={id}
            options={rules}
            value={rule}
            placeholder={say('fix.choose.placeholder')}
            noOptionsMessage={() => say('settings.select.none')}
            menuPosition="fixed"
            onChange={setRule}
          />
        )}
      </Field>
      <Field label={say('waiver.place')} hint={say('waiver.place.hint')}>
        {({ id, ...described }) => (
          <Select<PlaceOption>
            inputId={id}
            {...(described['aria-describedby'] === undefined ? {} : { descriptionId: described['aria-describedby'] })}
            options={[
              { label: say('compliance.nodes.title'), options: nodes },
              { label: say('compliance.nodes.projects'), options: projects },
            ]}
            value={place}
            placeholder={say('fix.choose.placeholder')}
            noOptionsMessage={() => say('settings.select.none')}
            menuPosition="fixed"
            onChange={setPlace}
          />
        )}
      </Field>
    </FormDialog>
  );
};
