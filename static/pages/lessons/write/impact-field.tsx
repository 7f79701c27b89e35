import { type LessonContent, lessonImpacts } from '../../../../src/contracts/lessons/lesson';
import { useSpeech } from '../../../viewer/viewer-context';

const effects = ['positive', 'negative'] as const;
type Impacts = LessonContent['impacts'];

interface ImpactFieldProps {
  readonly value: Impacts;
  readonly onChange: (impacts: Impacts) => void;
}

/** What the event did to what: a row for each thing it can touch, for the better and for the worse. */
export const ImpactField = ({ value, onChange }: ImpactFieldProps) => {
  const { say } = useSpeech();
  const has = (on: Impacts[number]['on'], effect: Impacts[number]['effect']): boolean =>
    value.some((impact) => impact.on === on && impact.effect === effect);
  return (
    <table className="pl-lesson-impacts pl-field">
      <caption className="pl-field__label">{say('lesson.impacts')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('lesson.effect')}</th>
          {effects.map((effect) => (
            <th key={effect} scope="col">
              {say(`lesson.effect.${effect}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lessonImpacts.map((on) => (
          <tr key={on}>
            <th scope="row">{say(`lesson.impact.${on}`)}</th>
            {effects.map((effect) => (
              <td key={effect}>
                <input
                  type="checkbox"
                  aria-label={say('lesson.impact', { on: say(`lesson.impact.${on}`), effect: say(`lesson.effect.${effect}`) })}
                  checked={has(on, effect)}
                  onChange={(event) =>
                    onChange(
                      event.currentTarget.checked
                        ? [...value, { on, effect }]
                        : value.filter((impact) => impact.on !== on || impact.effect !== effect),
                    )
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
