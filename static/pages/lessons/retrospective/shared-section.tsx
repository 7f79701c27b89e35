import Textfield from '@atlaskit/textfield';
import { dayFieldText, dayOfField } from '../../../components/day-field';
import { Field } from '../../../components/field';
import { useSpeech } from '../../../viewer/viewer-context';
import { AudienceField } from '../write/audience-field';
import { PhasesField, TopicsField } from '../write/choice-fields';
import { FormSection } from '../write/form-section';
import type { DraftProblem } from '../write/lesson-draft';
import { ProjectField } from '../write/project-field';
import { missingOfAll, type RetrospectiveDraft } from './retrospective-draft';

interface SharedSectionProps {
  readonly draft: RetrospectiveDraft;
  /** Whether the writer chooses which project looks back. */
  readonly choosesProject: boolean;
  readonly problems: ReadonlySet<DraftProblem>;
  /** What the app refused of these. */
  readonly refused: { readonly part: 'visibility' | 'sourceProjectId'; readonly reason: string } | null;
  readonly onChange: (part: Partial<RetrospectiveDraft>) => void;
}

/** What is the same for all lessons of a retrospective, and whether they go to review. */
export const SharedSection = ({ draft, choosesProject, problems, refused, onChange }: SharedSectionProps) => {
  const { say } = useSpeech();
  const refusalOf = (part: 'visibility' | 'sourceProjectId'): string | null => (refused?.part === part ? refused.reason : null);
  const missing = draft.submits ? missingOfAll(draft) : [];
  return (
    <FormSection title={say('retrospective.shared')} why={say('retrospective.shared.why')}>
      <TopicsField value={draft.topics} onChange={(topics) => onChange({ topics })} />
      <PhasesField value={draft.phases} onChange={(phases) => onChange({ phases })} />
      <Field label={say('lesson.eventDay')}>
        {(parts) => (
          <Textfield
            {...parts}
            type="date"
            width="small"
            value={dayFieldText(draft.eventDay)}
            onChange={(event) => onChange({ eventDay: dayOfField(event.currentTarget.value) })}
          />
        )}
      </Field>
      {choosesProject ? (
        <ProjectField
          label={say('lesson.project')}
          projectId={draft.sourceProjectId}
          error={refusalOf('sourceProjectId')}
          onChange={(sourceProjectId) => onChange({ sourceProjectId })}
        />
      ) : null}
      {choosesProject || refusalOf('sourceProjectId') === null ? null : (
        <p className="pl-field__error" role="alert">
          {refusalOf('sourceProjectId')}
        </p>
      )}
      <AudienceField
        visibility={draft.visibility}
        hasProject={draft.sourceProjectId !== null}
        problems={problems}
        refusal={refusalOf('visibility')}
        onChange={(visibility) => onChange({ visibility })}
      />
      <label className="pl-option">
        <input type="checkbox" checked={draft.submits} onChange={(event) => onChange({ submits: event.currentTarget.checked })} />
        <span>{say('retrospective.submit')}</span>
      </label>
      {missing.length === 0 ? null : (
        <p role="status">{say('retrospective.allStay', { parts: missing.map((part) => say(`lesson.missing.${part}`)).join(', ') })}</p>
      )}
    </FormSection>
  );
};
