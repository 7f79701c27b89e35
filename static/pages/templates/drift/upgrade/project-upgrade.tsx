import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../../src/contracts/templates/blueprint';
import type { ProjectUpgrade as Upgrade } from '../../../../../src/contracts/templates/drift';
import type { ProvisionPlan } from '../../../../../src/contracts/templates/plan';
import type { ProvisionRun } from '../../../../../src/contracts/templates/run';
import { Field } from '../../../../components/field';
import { type CallError, callApp } from '../../../../rpc';
import { useSpeech } from '../../../../viewer/viewer-context';
import type { PlanView } from '../../address/wizard-part';
import { RefusalNotice } from '../../refusal-notice';
import { PlanPreview } from '../../wizard/preview/plan-preview';
import { acceptedBy, groupOfItem, isChoice, type Preset, upgradeGroups } from './upgrade-choice';
import { UpgradeItemView } from './upgrade-item-view';

const MAX_REASON = 1000;
const presets: readonly Preset[] = ['proposed', 'accept', 'reject'];

interface ProjectUpgradeProps {
  readonly upgrade: Upgrade;
  readonly answers: Answers;
  readonly onStarted: (run: ProvisionRun) => void;
}

/** One project on its way to another version: item by item, then the plan, then the button. */
export const ProjectUpgrade = ({ upgrade, answers, onStarted }: ProjectUpgradeProps) => {
  const { say, language } = useSpeech();
  const { projectId, toVersion, items } = upgrade;
  const [accepted, setAccepted] = useState(() => acceptedBy('proposed', items));
  const [reason, setReason] = useState('');
  const [plan, setPlan] = useState<ProvisionPlan | null>(null);
  const [view, setView] = useState<PlanView>('tree');
  const [error, setError] = useState<CallError | null>(null);
  const [wasRenewed, setRenewed] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const choices = items.filter(isChoice);
  const rejected = choices.filter(({ ref }) => !accepted.has(ref)).length;
  const request = { projectId, toVersion, answers, accept: [...accepted], language };

  const makePlan = async (isRenewal: boolean) => {
    setWorking(true);
    const answer = await callApp('upgrade.plan', request);
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setPlan(answer.value.plan);
    setRenewed(isRenewal);
    heading.current?.focus();
  };
  const start = async (digest: string) => {
    setWorking(true);
    const answer = await callApp('upgrade.start', { ...request, reason: reason.trim(), digest });
    setWorking(false);
    if (answer.ok) return onStarted(answer.value.run);
    if (answer.error.code === 'CONFLICT' && answer.error.place === 'digest') return makePlan(true);
    setError(answer.error);
  };
  const choose = (ref: string, accept: boolean) =>
    setAccepted((before) => {
      const after = new Set(before);
      if (accept) after.add(ref);
      else after.delete(ref);
      return after;
    });
  const title = (
    <h2 ref={heading} tabIndex={-1} className="pl-drift__heading">
      {upgrade.fromVersion === toVersion
        ? say('upgrade.same', { name: upgrade.name, to: toVersion })
        : say('upgrade.title', { name: upgrade.name, from: upgrade.fromVersion, to: toVersion })}
    </h2>
  );
  if (plan !== null)
    return (
      <div className="pl-drift">
        {title}
        {wasRenewed ? (
          <div role="alert">
            <SectionMessage appearance="warning">
              <p>{say('upgrade.changed')}</p>
            </SectionMessage>
          </div>
        ) : null}
        <PlanPreview plan={plan} view={view} onView={setView} />
        {error === null ? null : <RefusalNotice title={say('upgrade.startFailed')} error={error} />}
        <div className="pl-wizard__buttons pl-wizard__buttons--sticky">
          <Button
            appearance="subtle"
            onClick={() => {
              setPlan(null);
              setError(null);
            }}
          >
            {say('upgrade.change')}
          </Button>
          <Button
            appearance="primary"
            isDisabled={plan.diagnostics.some(({ severity }) => severity === 'error')}
            isLoading={isWorking}
            onClick={() => void start(plan.digest)}
          >
            {say('upgrade.start')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="pl-drift">
      {title}
      {items.length === 0 ? <p>{say('upgrade.nothing')}</p> : <p>{say('upgrade.intro')}</p>}
      {choices.length === 0 ? null : (
        <div className="pl-drift__bar">
          {presets.map((preset) => (
            <Button key={preset} spacing="compact" onClick={() => setAccepted(acceptedBy(preset, items))}>
              {say(`upgrade.all.${preset}`)}
            </Button>
          ))}
          <span className="pl-subtle" role="status">
            {say('upgrade.accepted', { count: choices.length - rejected })}, {say('upgrade.kept', { count: rejected })}
          </span>
        </div>
      )}
      {upgradeGroups.map((group) => {
        const members = items.filter((item) => groupOfItem(item) === group);
        return members.length === 0 ? null : (
          <section key={group} aria-label={say(`upgrade.group.${group}`)}>
            <h3 className="pl-upgrade-group">{say(`upgrade.group.${group}`)}</h3>
            <ul className="pl-drift__items">
              {members.map((item) => (
                <UpgradeItemView
                  key={item.ref}
                  item={item}
                  isAccepted={accepted.has(item.ref)}
                  onChoose={(accept) => choose(item.ref, accept)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {rejected === 0 ? null : (
        <Field label={say('upgrade.reason')} hint={say('upgrade.reason.hint')}>
          {(parts) => (
            <TextArea
              {...parts}
              value={reason}
              maxLength={MAX_REASON}
              minimumRows={2}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {error === null ? null : <RefusalNotice title={say('upgrade.planFailed')} error={error} />}
      <div className="pl-wizard__buttons">
        <Button appearance="primary" isLoading={isWorking} onClick={() => void makePlan(false)}>
          {say('upgrade.plan')}
        </Button>
      </div>
    </div>
  );
};
