import Button from '@atlaskit/button/new';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { router } from '@forge/bridge';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import { CopyButton } from '../../../components/copy-button';
import { SeverityMark } from '../../../components/severity-mark';
import { PanelSection, SidePanel } from '../../../components/side-panel';
import { useSpeech } from '../../../viewer/viewer-context';
import { usualOptionText } from './option-text';

interface RulePanelProps {
  readonly rule: RulePage;
  readonly standardNames: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** A rule's page: why, what exactly, how to mend it, when to leave it out, and where it comes from. */
export const RulePanel = ({ rule, standardNames, onClose }: RulePanelProps) => {
  const { say, formats } = useSpeech();
  const { jql } = rule;
  return (
    <SidePanel title={rule.title} eyebrow={`${say(`audit.topic.${rule.topic}`)} · ${rule.id}`} onClose={onClose}>
      <p className="pl-cell-head">
        <SeverityMark severity={rule.severity} />
        <span className="pl-subtle">{say(`audit.scope.${rule.scope}`)}</span>
        {rule.fixable ? <span className="pl-subtle">{say('rules.fixable')}</span> : null}
      </p>
      <PanelSection title={say('rules.why')}>
        <p>{rule.motivation}</p>
      </PanelSection>
      <PanelSection title={say('rules.requirement')}>
        <p>{rule.requirement}</p>
        {rule.conditionSentence === null ? null : <p className="pl-subtle">{rule.conditionSentence}</p>}
      </PanelSection>
      <PanelSection title={say('rules.remediation')}>
        <ol className="pl-list">
          {rule.remediation.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="pl-subtle">{say('rules.effort', { time: formats.minutes(rule.minutesPerFinding) })}</p>
      </PanelSection>
      {rule.options.length === 0 ? null : (
        <PanelSection title={say('rules.options')}>
          <ul className="pl-list">
            {rule.options.map((option) => (
              <li key={option.name}>
                {option.description}{' '}
                <span className="pl-subtle">({say('rules.usually', { value: usualOptionText(option, say, formats) })})</span>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <PanelSection title={say('rules.whenNot')}>
        <p>{rule.whenNotToUse}</p>
      </PanelSection>
      {jql === null ? null : (
        <PanelSection title={say('explain.jql')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long query scrolls, and the keyboard must be able to */}
          <code className="pl-explain__jql" tabIndex={0}>
            {jql}
          </code>
          <div className="pl-explain__actions">
            <Button
              spacing="compact"
              iconAfter={LinkExternalIcon}
              onClick={() => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`)}
            >
              {say('action.openInJira')}
            </Button>
            <CopyButton text={jql} label={say('explain.copyJql')} />
          </div>
        </PanelSection>
      )}
      <PanelSection title={say('rules.sources')}>
        <ul className="pl-list">
          {rule.sources.map(({ title, url, licence }) => (
            <li key={title}>
              {url === null ? (
                title
              ) : (
                <button type="button" className="pl-link" onClick={() => void router.open(url)}>
                  {title}
                </button>
              )}{' '}
              <span className="pl-subtle">({licence})</span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection title={say('rules.usedIn')}>
        <p>{rule.usedIn.length === 0 ? say('rules.unused') : formats.list(rule.usedIn.map((id) => standardNames.get(id) ?? id))}</p>
      </PanelSection>
    </SidePanel>
  );
};
