import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useState } from 'react';
import type { ComplianceOverview } from '../../../../src/contracts/audits/overview';
import type { StandardScope } from '../../../../src/contracts/audits/standard';
import { ChoiceMenu } from '../../../components/choice-menu';
import { Field } from '../../../components/field';
import { type JiraAnswer, type ProjectCategory, readProjectCategories } from '../../../jira/jira-as-viewer';
import { useSpeech } from '../../../viewer/viewer-context';
import { useTemplates } from '../../templates/use-templates';

const MAX_PREFIX_LENGTH = 10;
const MAX_NAME_PART_LENGTH = 100;

interface ScopeEditorProps {
  readonly scope: StandardScope;
  readonly overview: ComplianceOverview;
  readonly isDisabled: boolean;
  readonly onChange: (scope: StandardScope) => void;
}

/** Which projects a standard is for: all of them, or any of what is chosen. */
export const ScopeEditor = ({ scope, overview, isDisabled, onChange }: ScopeEditorProps) => {
  const { say, formats } = useSpeech();
  const ids = useId();
  const [categories, setCategories] = useState<JiraAnswer<readonly ProjectCategory[]> | null>(null);
  useEffect(() => void readProjectCategories().then(setCategories), []);
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }) => formats.compare(a.label, b.label);
  const named = categories?.ok === true ? categories.value : [];
  const templates = useTemplates().templates ?? [];
  // A template that is gone, or that the viewer may not see, is still one that the standard names.
  const known = new Set(templates.map(({ id }) => id));
  const templateChoices = [
    ...templates.filter(({ version }) => version !== null).map(({ id, name }) => ({ value: id, label: name })),
    ...scope.templateIds.filter((id) => !known.has(id)).map((id) => ({ value: id, label: id })),
  ];
  const withCondition = (name: 'keyPrefix' | 'nameContains', text: string): StandardScope => {
    const { [name]: _before, ...others } = scope.condition ?? {};
    const condition = text === '' ? others : { ...others, [name]: text };
    return { ...scope, condition: Object.keys(condition).length === 0 ? null : condition };
  };
  return (
    <>
      {([true, false] as const).map((everything) => (
        <label key={String(everything)} className="pl-option">
          <input
            type="radio"
            name={`${ids}-scope`}
            disabled={isDisabled}
            checked={scope.everything === everything}
            onChange={() => onChange({ ...scope, everything })}
          />
          <span>{say(everything ? 'standard.scope.everything' : 'standard.scope.some')}</span>
        </label>
      ))}
      {scope.everything ? null : (
        <div className="pl-standard__scope">
          <div className="pl-filters__controls">
            <ChoiceMenu
              name={say('compliance.nodes.title')}
              options={overview.nodes.map(({ id, name }) => ({ value: id, label: name, isDisabled })).sort(byLabel)}
              chosen={scope.nodeIds}
              onChange={(nodeIds) => onChange({ ...scope, nodeIds: [...nodeIds] })}
            />
            <ChoiceMenu
              name={say('portfolio.filter.category')}
              options={named.map(({ id, name }) => ({ value: String(id), label: name, isDisabled })).sort(byLabel)}
              chosen={scope.categoryIds.map(String)}
              onChange={(chosen) => onChange({ ...scope, categoryIds: chosen.map(Number) })}
            />
            <ChoiceMenu
              name={say('compliance.nodes.projects')}
              options={overview.projects
                .map(({ projectId, name }) => ({ value: String(projectId), label: name, isDisabled }))
                .sort(byLabel)}
              chosen={scope.projectIds.map(String)}
              onChange={(chosen) => onChange({ ...scope, projectIds: chosen.map(Number) })}
            />
            {templateChoices.length === 0 ? null : (
              <ChoiceMenu
                name={say('standard.scope.templates')}
                options={templateChoices.map(({ value, label }) => ({ value, label, isDisabled })).sort(byLabel)}
                chosen={scope.templateIds}
                onChange={(templateIds) => onChange({ ...scope, templateIds: [...templateIds] })}
              />
            )}
          </div>
          <div className="pl-standard__row">
            <Field label={say('edit.condition.keyPrefix')}>
              {(parts) => (
                <Textfield
                  {...parts}
                  isCompact
                  width="small"
                  isDisabled={isDisabled}
                  maxLength={MAX_PREFIX_LENGTH}
                  value={scope.condition?.keyPrefix ?? ''}
                  onChange={(event) => onChange(withCondition('keyPrefix', event.currentTarget.value))}
                />
              )}
            </Field>
            <Field label={say('edit.condition.nameContains')}>
              {(parts) => (
                <Textfield
                  {...parts}
                  isCompact
                  isDisabled={isDisabled}
                  maxLength={MAX_NAME_PART_LENGTH}
                  value={scope.condition?.nameContains ?? ''}
                  onChange={(event) => onChange(withCondition('nameContains', event.currentTarget.value))}
                />
              )}
            </Field>
          </div>
        </div>
      )}
    </>
  );
};
