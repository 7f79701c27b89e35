import { Checkbox } from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import type { LevelRule } from '../../../../src/contracts/audits/standard';
import { type Severity, severities } from '../../../../src/contracts/audits/vocabulary';
import { LevelMark } from '../../../components/level-mark';
import { ScrollRegion } from '../../../components/scroll-region';
import { useSpeech } from '../../../viewer/viewer-context';

interface LevelsEditorProps {
  readonly levels: readonly LevelRule[];
  readonly isDisabled: boolean;
  readonly onChange: (levels: LevelRule[]) => void;
}

const gating: readonly Severity[] = severities.filter((severity) => severity !== 'observation');

/** What a project needs for each level. */
export const LevelsEditor = ({ levels, isDisabled, onChange }: LevelsEditorProps) => {
  const { say } = useSpeech();
  const put = (changed: LevelRule) => onChange(levels.map((each) => (each.level === changed.level ? changed : each)));
  const percent = (rule: LevelRule, name: 'minimumScore' | 'minimumEvaluatedPercent', label: string) => (
    <Textfield
      type="number"
      isCompact
      width="xsmall"
      min={0}
      max={100}
      isDisabled={isDisabled}
      aria-label={`${say(`audit.level.${rule.level}`)}: ${label}`}
      value={String(rule[name])}
      onChange={(event) => {
        const value = Number(event.currentTarget.value);
        if (value >= 0 && value <= 100) put({ ...rule, [name]: value });
      }}
    />
  );
  return (
    <ScrollRegion label={say('standard.levels')}>
      <table className="pl-plain-table">
        <thead>
          <tr>
            <th scope="col">{say('compliance.level')}</th>
            <th scope="col">{say('standard.level.score')}</th>
            <th scope="col">{say('standard.level.evaluated')}</th>
            <th scope="col">{say('standard.level.noFailing')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((rule) => (
            <tr key={rule.level}>
              <th scope="row">
                <LevelMark level={rule.level} />
              </th>
              <td>{percent(rule, 'minimumScore', say('standard.level.score'))}</td>
              <td>{percent(rule, 'minimumEvaluatedPercent', say('standard.level.evaluated'))}</td>
              <td>
                {gating.map((severity) => (
                  <Checkbox
                    key={severity}
                    label={say(`audit.severity.${severity}`)}
                    isDisabled={isDisabled}
                    isChecked={rule.noFailing.includes(severity)}
                    onChange={(event) =>
                      put({
                        ...rule,
                        noFailing: event.currentTarget.checked
                          ? [...rule.noFailing, severity]
                          : rule.noFailing.filter((each) => each !== severity),
                      })
                    }
                  />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
