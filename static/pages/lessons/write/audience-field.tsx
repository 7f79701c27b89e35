import { useId } from 'react';
import type { LessonContent } from '../../../../src/contracts/lessons/lesson';
import { Field, FieldGroup } from '../../../components/field';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import type { DraftProblem } from './lesson-draft';

interface AudienceFieldProps {
  readonly visibility: LessonContent['visibility'];
  readonly hasProject: boolean;
  /** What is wrong, where it is to be said already. */
  readonly problems: ReadonlySet<DraftProblem>;
  /** What the app said of the choice. */
  readonly refusal: string | null;
  readonly onChange: (visibility: LessonContent['visibility']) => void;
}

/** Who may read a published lesson: everybody, those of a portfolio, those of its project. */
export const AudienceField = ({ visibility, hasProject, problems, refusal, onChange }: AudienceFieldProps) => {
  const { say } = useSpeech();
  const name = useId();
  const isProjectMissing = problems.has('project');
  const option = (kind: LessonContent['visibility']['kind'], choice: LessonContent['visibility'], isDisabled = false) => (
    <label className="pl-option">
      <input
        type="radio"
        name={name}
        checked={visibility.kind === kind}
        disabled={isDisabled}
        aria-invalid={kind === 'project' && isProjectMissing ? true : undefined}
        onChange={() => onChange(choice)}
      />
      <span>{say(`lesson.visibility.${kind}`)}</span>
    </label>
  );
  return (
    <FieldGroup label={say('lesson.visibility')}>
      {option('everyone', { kind: 'everyone' })}
      {option('portfolio', { kind: 'portfolio', nodeId: '' })}
      {visibility.kind === 'portfolio' ? (
        <NodeField
          nodeId={visibility.nodeId}
          isMissing={problems.has('node')}
          onChange={(nodeId) => onChange({ kind: 'portfolio', nodeId })}
        />
      ) : null}
      {option('project', { kind: 'project' }, !hasProject && visibility.kind !== 'project')}
      {hasProject ? null : (
        <p
          className={`pl-lesson-indent ${isProjectMissing ? 'pl-field__error' : 'pl-field__hint'}`}
          role={isProjectMissing ? 'alert' : undefined}
        >
          {say('lesson.audience.needsProject')}
        </p>
      )}
      {refusal === null ? null : (
        <p className="pl-field__error" role="alert">
          {refusal}
        </p>
      )}
    </FieldGroup>
  );
};

interface NodeFieldProps {
  readonly nodeId: string;
  readonly isMissing: boolean;
  readonly onChange: (nodeId: string) => void;
}

/** A portfolio or programme, as they stand in the tree. */
const NodeField = ({ nodeId, isMissing, onChange }: NodeFieldProps) => {
  const { say } = useSpeech();
  // The gadget's answer names the nodes without the figures of every project.
  const { load } = useAnswer('nodes', () => callApp('portfolio.getGadget', { nodeId: null, limit: 1 }));
  if (load.state === 'loading') return <p className="pl-subtle">{say('loading')} …</p>;
  const nodes = load.ok ? load.value.nodes : [];
  const error = !load.ok ? say('error.loadTitle') : nodes.length === 0 ? say('lesson.audience.node.none') : null;
  return (
    <div className="pl-lesson-indent">
      <Field label={say('lesson.audience.node')} error={error ?? (isMissing ? say('lesson.audience.node.missing') : null)}>
        {(parts) => (
          <select
            {...parts}
            className="pl-lesson-select"
            aria-invalid={isMissing ? true : undefined}
            value={nodeId}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            <option value="">{say('lesson.audience.node.choose')}</option>
            {nodes.map(({ id, name, depth }) => (
              <option key={id} value={id}>
                {`${'\u00a0\u00a0'.repeat(depth)}${name}`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
};
