import Button, { IconButton } from '@atlaskit/button/new';
import DeleteIcon from '@atlaskit/icon/core/delete';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { ChosenRule, StandardContent } from '../../../../src/contracts/audits/standard';
import { ruleTopics, severities } from '../../../../src/contracts/audits/vocabulary';
import { Field } from '../../../components/field';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';
import { RuleOptions } from './rule-options';
import { withoutRule, withRule } from './standard-draft';

interface ChosenRulesProps {
  readonly content: StandardContent;
  readonly rules: readonly RulePage[];
  readonly issueTypes: readonly { readonly value: number; readonly label: string }[];
  readonly isDisabled: boolean;
  readonly onChange: (content: StandardContent) => void;
  readonly onOwnRule: (ruleId: string | null) => void;
}

interface RuleChoice {
  readonly value: string;
  readonly label: string;
  readonly rule: RulePage;
}

/** The rules of a standard, each with severity, weight and options. */
export const ChosenRules = ({ content, rules, issueTypes, isDisabled, onChange, onOwnRule }: ChosenRulesProps) => {
  const { say, formats } = useSpeech();
  const pages = new Map(rules.map((rule) => [rule.id, rule]));
  const own = new Map(content.ownRules.map((rule) => [rule.id, rule]));
  const chosenIds = new Set(content.rules.map(({ ruleId }) => ruleId));
  const put = (changed: ChosenRule) =>
    onChange({ ...content, rules: content.rules.map((rule) => (rule.ruleId === changed.ruleId ? changed : rule)) });
  const groups = ruleTopics.map((topic) => ({
    label: say(`audit.topic.${topic}`),
    options: rules
      .filter((rule) => rule.topic === topic && !chosenIds.has(rule.id) && !rule.id.startsWith('own-'))
      .map((rule): RuleChoice => ({ value: rule.id, label: rule.title, rule }))
      .sort((a, b) => formats.compare(a.label, b.label)),
  }));
  const titleOf = (ruleId: string) => own.get(ruleId)?.title ?? pages.get(ruleId)?.title ?? ruleId;
  return (
    <>
      {content.rules.length === 0 ? (
        <p className="pl-subtle">{say('standard.rules.none')}</p>
      ) : (
        <ScrollRegion label={say('standard.rules')}>
          <table className="pl-plain-table pl-cards">
            <thead>
              <tr>
                <th scope="col">{say('compliance.finding.rule')}</th>
                <th scope="col">{say('compliance.severity')}</th>
                <th scope="col">{say('standard.weight')}</th>
                <th scope="col">{say('rules.options')}</th>
                <th scope="col">
                  <span className="pl-hidden">{say('compliance.finding.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {content.rules.map((chosen) => {
                const page = pages.get(chosen.ruleId);
                const title = titleOf(chosen.ruleId);
                return (
                  <tr key={chosen.ruleId}>
                    <th scope="row" className="pl-cards__head">
                      {own.has(chosen.ruleId) ? (
                        <button type="button" className="pl-link" disabled={isDisabled} onClick={() => onOwnRule(chosen.ruleId)}>
                          {title}
                        </button>
                      ) : (
                        title
                      )}
                      {own.has(chosen.ruleId) ? <span className="pl-subtle"> · {say('standard.ownRule')}</span> : null}
                      {page === undefined && !own.has(chosen.ruleId) ? (
                        <p className="pl-field__error">{say('standard.rules.unknown')}</p>
                      ) : null}
                    </th>
                    <td>
                      <select
                        className="pl-select"
                        aria-label={`${say('compliance.severity')}: ${title}`}
                        value={chosen.severity}
                        disabled={isDisabled}
                        onChange={(event) =>
                          put({ ...chosen, severity: severities.find((each) => each === event.currentTarget.value) ?? chosen.severity })
                        }
                      >
                        {severities.map((each) => (
                          <option key={each} value={each}>
                            {say(`audit.severity.${each}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                    <td>
                      <Textfield
                        type="number"
                        isCompact
                        width="xsmall"
                        min={0}
                        max={100}
                        isDisabled={isDisabled}
                        aria-label={`${say('standard.weight')}: ${title}`}
                        value={String(chosen.weight)}
                        onChange={(event) => {
                          const weight = Number(event.currentTarget.value);
                          if (weight >= 0 && weight <= 100) put({ ...chosen, weight });
                        }}
                      />
                    </td>
                    <td>
                      {page === undefined ? null : (
                        <RuleOptions
                          rule={page}
                          chosen={chosen}
                          issueTypes={issueTypes}
                          isDisabled={isDisabled}
                          onChange={(options) => put({ ...chosen, options })}
                        />
                      )}
                    </td>
                    <td className="pl-cards__menu">
                      <IconButton
                        icon={DeleteIcon}
                        label={say('standard.rules.remove', { title })}
                        appearance="subtle"
                        spacing="compact"
                        isDisabled={isDisabled}
                        onClick={() => onChange(withoutRule(content, chosen.ruleId))}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {isDisabled ? null : (
        <div className="pl-standard__add">
          <Field label={say('standard.rules.add')}>
            {({ id }) => (
              <Select<RuleChoice>
                inputId={id}
                options={groups}
                value={null}
                placeholder={say('standard.rules.find')}
                noOptionsMessage={() => say('settings.select.none')}
                onChange={(choice) => {
                  if (choice !== null) onChange(withRule(content, choice.rule));
                }}
              />
            )}
          </Field>
          <Button onClick={() => onOwnRule(null)}>{say('standard.ownRule.add')}</Button>
        </div>
      )}
    </>
  );
};
