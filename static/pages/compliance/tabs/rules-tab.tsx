import { type RefObject, useEffect } from 'react';
import { ruleTopics, severities } from '../../../../src/contracts/audits/vocabulary';
import { ChoiceMenu } from '../../../components/choice-menu';
import { ErrorNotice } from '../../../components/error-notice';
import { FilterSearch } from '../../../components/filter-search';
import { onRowKey } from '../../../components/on-row-key';
import { ScrollRegion } from '../../../components/scroll-region';
import { SeverityMark } from '../../../components/severity-mark';
import { SkeletonBar } from '../../../components/skeleton';
import { useReturnFocus } from '../../../components/use-return-focus';
import { useSpeech } from '../../../viewer/viewer-context';
import { rulesPart } from '../address/rules-part';
import { useAddressPart } from '../address/use-address-part';
import { findRules } from '../rules/find-rules';
import { useRuleCatalogue } from '../rules/rule-catalogue';
import { RulePanel } from '../rules/rule-panel';

/** The catalogue of rules: what each asks, why, and what to do about it. */
export const RulesTab = ({ searchField }: { readonly searchField: RefObject<HTMLInputElement> }) => {
  const { say, formats } = useSpeech();
  const [part, change] = useAddressPart(rulesPart);
  const { rules, standards, error, want, reload, rulePage } = useRuleCatalogue();
  useEffect(want, [want]);
  const open = part.ruleId === null ? undefined : rulePage(part.ruleId);
  const remember = useReturnFocus(open !== undefined);
  if (error !== null && rules === null)
    return <ErrorNotice title={say('error.loadTitle')} error={error} action={{ label: say('action.retry'), run: () => void reload() }} />;
  if (rules === null)
    return (
      <div role="status" aria-label={say('loading')}>
        <SkeletonBar height={320} />
      </div>
    );
  const shown = findRules(rules, part, formats.compare);
  const standardNames = new Map((standards ?? []).map(({ id, name }) => [id, name]));
  const close = () => change('push', { ruleId: null });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever the focus is in the content
    <div
      className={`pl-content${open === undefined ? '' : ' pl-content--panel'}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && open !== undefined) close();
      }}
    >
      <div>
        <search className="pl-filters__controls">
          <FilterSearch
            label={say('rules.search')}
            value={part.search}
            onSettled={(search) => change('replace', { search })}
            fieldRef={searchField}
          />
          <ChoiceMenu
            name={say('compliance.topic')}
            options={ruleTopics.map((value) => ({ value, label: say(`audit.topic.${value}`) }))}
            chosen={part.topics}
            onChange={(topics) => change('push', { topics })}
          />
          <ChoiceMenu
            name={say('compliance.severity')}
            options={severities.map((value) => ({ value, label: say(`audit.severity.${value}`) }))}
            chosen={part.severities}
            onChange={(chosen) => change('push', { severities: chosen })}
          />
        </search>
        <p className="pl-filters__count" role="status">
          {say('rules.shown', { count: shown.length })}
        </p>
        {shown.length === 0 ? (
          <p className="pl-nothing">{say('rules.none')}</p>
        ) : (
          <ScrollRegion label={say('compliance.tab.rules')}>
            <table className="pl-plain-table pl-cards" onKeyDown={onRowKey}>
              <thead>
                <tr>
                  <th scope="col">{say('compliance.finding.rule')}</th>
                  <th scope="col">{say('compliance.severity')}</th>
                  <th scope="col">{say('compliance.topic')}</th>
                  <th scope="col">{say('rules.scope')}</th>
                  <th scope="col">{say('rules.usedIn')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((rule) => (
                  <tr key={rule.id} className={rule.id === part.ruleId ? 'pl-row-selected' : undefined}>
                    <th scope="row" className="pl-cards__head">
                      <button
                        type="button"
                        className="pl-link"
                        data-stop="rule"
                        data-place={`rule.${rule.id}`}
                        onClick={() => {
                          remember();
                          change('push', { ruleId: rule.id });
                        }}
                      >
                        {rule.title}
                      </button>
                    </th>
                    <td>
                      <SeverityMark severity={rule.severity} />
                    </td>
                    <td>{say(`audit.topic.${rule.topic}`)}</td>
                    <td>{say(`audit.scope.${rule.scope}`)}</td>
                    <td>
                      {rule.usedIn.length === 0 ? say('rules.unused') : formats.list(rule.usedIn.map((id) => standardNames.get(id) ?? id))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </div>
      {open === undefined ? null : (
        <div className="pl-content__panel">
          <RulePanel key={open.id} rule={open} standardNames={standardNames} onClose={close} />
        </div>
      )}
    </div>
  );
};
