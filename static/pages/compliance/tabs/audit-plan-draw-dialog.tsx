import Textfield from '@atlaskit/textfield';
import { showFlag } from '@forge/bridge';
import { useRef, useState } from 'react';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

const MOST_DRAWN = 50;
const USUALLY_DRAWN = 5;
const USUAL_DAYS = 30;
const SEEDS = 1_000_000;

interface AuditPlanDrawDialogProps {
  readonly today: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Draws projects for peer review. The number of the draw is shown, so that anybody can draw the same sample again. */
export const AuditPlanDrawDialog = ({ today, onClose, onDone }: AuditPlanDrawDialogProps) => {
  const { say } = useSpeech();
  const [count, setCount] = useState(String(USUALLY_DRAWN));
  const [dueDay, setDueDay] = useState<number | null>(today + USUAL_DAYS);
  const [seed, setSeed] = useState(() => String(Math.floor(Math.random() * SEEDS)));
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const firstField = useRef<HTMLInputElement>(null);
  const wanted = /^\d{1,2}$/.test(count) && Number(count) >= 1 && Number(count) <= MOST_DRAWN ? Number(count) : null;
  const isDayRight = dueDay !== null && dueDay >= today;

  const submit = async () => {
    setChecked(true);
    if (wanted === null || dueDay === null || !isDayRight) return;
    setWorking(true);
    const answer = await callApp('auditPlan.draw', { count: wanted, dueDay, seed: Number(seed) });
    setWorking(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    const drawn = answer.value.audits.length;
    showFlag({
      id: 'plumbline-plan',
      title: drawn === 0 ? say('plan.drawn.none') : say('plan.drawn', { count: drawn }),
      type: drawn === 0 ? 'info' : 'success',
      isAutoDismiss: true,
    });
    onDone();
  };

  return (
    <FormDialog
      title={say('plan.draw')}
      submitLabel={say('plan.draw')}
      isWorking={isWorking}
      error={error}
      firstField={firstField}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="pl-field">{say('plan.draw.body')}</p>
      <Field label={say('plan.draw.count')} error={isChecked && wanted === null ? say('plan.draw.count.wrong') : null}>
        {(parts) => (
          <Textfield
            {...parts}
            ref={firstField}
            type="number"
            width="xsmall"
            min={1}
            max={MOST_DRAWN}
            value={count}
            onChange={(event) => setCount(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={say('plan.due')} error={isChecked && !isDayRight ? say('plan.due.wrong') : null}>
        {(parts) => (
          <Textfield
            {...parts}
            type="date"
            width="small"
            min={dayFieldText(today)}
            value={dayFieldText(dueDay)}
            onChange={(event) => setDueDay(dayOfField(event.currentTarget.value))}
          />
        )}
      </Field>
      <Field label={say('plan.draw.seed')} hint={say('plan.draw.seed.hint')}>
        {(parts) => (
          <Textfield
            {...parts}
            width="small"
            inputMode="numeric"
            value={seed}
            onChange={(event) => setSeed(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 9))}
          />
        )}
      </Field>
    </FormDialog>
  );
};
