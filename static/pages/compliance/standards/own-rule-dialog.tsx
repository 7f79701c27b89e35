import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useId, useRef, useState } from 'react';
import type { RuleVocabulary } from '../../../../src/contracts/audits/rule-page';
import { type OwnRule, ownRule } from '../../../../src/contracts/audits/standard';
import { ErrorNotice } from '../../../components/error-notice';
import { Field, FieldGroup } from '../../../components/field';
import { FormDialog } from '../../../components/form-dialog';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';
import { ConditionBuilder } from './condition-builder';
import { RuleTrial } from './rule-trial';

const MAX_TITLE = 160;
const MAX_TEXT = 2000;

interface OwnRuleDialogProps {
  readonly rule: OwnRule;
  readonly isNew: boolean;
  readonly onDone: (rule: OwnRule) => void;
  readonly onClose: () => void;
}

const problemPlaces = ['title', 'documentationUrl', 'appliesToJql', 'violatesJql'] as const;
type Problem = (typeof problemPlaces)[number];

const problemsOf = (rule: OwnRule): ReadonlySet<Problem> => {
  const result = ownRule.safeParse(rule);
  if (result.success) return new Set();
  const places = result.error.issues.map(({ path }) => String(path[0] ?? ''));
  return new Set(problemPlaces.filter((name) => places.includes(name)));
};

/** Writes a rule without code: a condition over what Plumbline knows of issues, or two JQL queries; counted while it is written. */
export const OwnRuleDialog = ({ rule: first, isNew, onDone, onClose }: OwnRuleDialogProps) => {
  const { say, language } = useSpeech();
  const ids = useId();
  const [rule, setRule] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const { load, retry } = useAnswer(language, () => callApp('rules.getVocabulary', { language }));
  const facts: RuleVocabulary['facts'] = load.state === 'done' && load.ok ? load.value.facts : [];
  const problems = isChecked ? problemsOf(rule) : new Set<Problem>();
  const { kind } = rule;
  const switchKind = (next: OwnRule['kind']) => {
    if (next === kind) return;
    const { id, title, motivation, remediation, documentationUrl } = rule;
    const words = { id, title, motivation, remediation, documentationUrl };
    setRule(
      next === 'jql'
        ? { kind: 'jql', ...words, appliesToJql: 'statusCategory != Done', violatesJql: '' }
        : { kind: 'condition', ...words, appliesTo: { all: [] }, requires: { all: [] } },
    );
  };
  const submit = () => {
    setChecked(true);
    if (problemsOf(rule).size === 0) onDone(rule);
    else titleField.current?.focus();
  };
  return (
    <FormDialog
      title={say(isNew ? 'ownRule.title.new' : 'ownRule.title.change')}
      submitLabel={say('ownRule.done')}
      isWorking={false}
      error={null}
      width="large"
      firstField={titleField}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say('ownRule.name')} hint={say('ownRule.name.hint')} error={problems.has('title') ? say('ownRule.name.short') : null}>
        {(parts) => (
          <Textfield
            {...parts}
            ref={titleField}
            value={rule.title}
            maxLength={MAX_TITLE}
            onChange={(event) => setRule({ ...rule, title: event.currentTarget.value })}
          />
        )}
      </Field>
      <FieldGroup label={say('ownRule.kind')}>
        {(['condition', 'jql'] as const).map((each) => (
          <label key={each} className="pl-option">
            <input type="radio" name={`${ids}-kind`} checked={kind === each} onChange={() => switchKind(each)} />
            <span>
              {say(`ownRule.kind.${each}`)} <span className="pl-subtle">· {say(`ownRule.kindHint.${each}`)}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      {rule.kind === 'condition' ? (
        load.state === 'loading' ? (
          <SkeletonBar height={120} />
        ) : !load.ok ? (
          <ErrorNotice title={say('error.title')} error={load.error} action={{ label: say('action.retry'), run: retry }} />
        ) : (
          <>
            <p className="pl-field__label">{say('ownRule.appliesTo')}</p>
            <ConditionBuilder
              name={say('ownRule.appliesTo')}
              condition={rule.appliesTo}
              facts={facts}
              onChange={(appliesTo) => setRule({ ...rule, appliesTo })}
            />
            <p className="pl-field__label">{say('ownRule.requires')}</p>
            <ConditionBuilder
              name={say('ownRule.requires')}
              condition={rule.requires}
              facts={facts}
              onChange={(requires) => setRule({ ...rule, requires })}
            />
          </>
        )
      ) : (
        <>
          <Field label={say('ownRule.appliesToJql')} error={problems.has('appliesToJql') ? say('ownRule.jql.missing') : null}>
            {(parts) => (
              <TextArea
                {...parts}
                isMonospaced
                value={rule.appliesToJql}
                maxLength={MAX_TEXT}
                onChange={(event) => setRule({ ...rule, appliesToJql: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field
            label={say('ownRule.violatesJql')}
            hint={say('ownRule.violatesJql.hint')}
            error={problems.has('violatesJql') ? say('ownRule.jql.missing') : null}
          >
            {(parts) => (
              <TextArea
                {...parts}
                isMonospaced
                value={rule.violatesJql}
                maxLength={MAX_TEXT}
                onChange={(event) => setRule({ ...rule, violatesJql: event.currentTarget.value })}
              />
            )}
          </Field>
        </>
      )}
      <RuleTrial rule={rule} />
      <Field label={say('rules.why')}>
        {(parts) => (
          <TextArea
            {...parts}
            value={rule.motivation}
            maxLength={MAX_TEXT}
            onChange={(event) => setRule({ ...rule, motivation: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('rules.remediation')}>
        {(parts) => (
          <TextArea
            {...parts}
            value={rule.remediation}
            maxLength={MAX_TEXT}
            onChange={(event) => setRule({ ...rule, remediation: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label={say('ownRule.url')}
        hint={say('ownRule.url.hint')}
        error={problems.has('documentationUrl') ? say('ownRule.url.wrong') : null}
      >
        {(parts) => (
          <Textfield
            {...parts}
            type="url"
            value={rule.documentationUrl ?? ''}
            onChange={(event) => {
              const url = event.currentTarget.value.trim();
              setRule({ ...rule, documentationUrl: url === '' ? null : url });
            }}
          />
        )}
      </Field>
    </FormDialog>
  );
};
