import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { LessonInsight } from '../../../../src/contracts/lessons/lesson-contracts';
import { ErrorNotice } from '../../../components/error-notice';
import { ScrollRegion } from '../../../components/scroll-region';
import { SkeletonBar } from '../../../components/skeleton';
import { useAnswer } from '../../../components/use-answer';
import { callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

interface InsightTabProps {
  readonly onOpen: (lessonId: string) => void;
}

/** Which lessons help, which nobody opens, which projects write none, and whether trouble came back. About lessons, never about people. */
export const InsightTab = ({ onOpen }: InsightTabProps) => {
  const { say, language } = useSpeech();
  const { load, retry } = useAnswer(language, () => callApp('lessons.getInsight', { nodeId: null, language }));
  if (load.state === 'loading') return <SkeletonBar height={240} />;
  if (!load.ok)
    return <ErrorNotice title={say('error.loadTitle')} error={load.error} action={{ label: say('action.retry'), run: retry }} />;
  return <Insight insight={load.value} onOpen={onOpen} />;
};

const Insight = ({ insight, onOpen }: { readonly insight: LessonInsight } & InsightTabProps) => {
  const { say, formats } = useSpeech();
  const of = ({ part, of: whole }: { readonly part: number; readonly of: number }): string =>
    whole === 0 ? say('value.undefined') : say('lessons.insight.of', { part, whole });
  const figures: readonly (readonly [string, string])[] = [
    [say('lessons.insight.published'), formats.number(insight.published)],
    [say('lessons.insight.inReview'), formats.number(insight.inReview)],
    [say('lessons.insight.shown'), formats.number(insight.shown)],
    [say('lessons.insight.opened'), formats.number(insight.opened)],
    [say('lessons.insight.applied'), formats.number(insight.applied)],
    [say('lessons.insight.notApplicable'), formats.number(insight.notApplicable)],
    [say('lessons.insight.neverOpened'), of(insight.neverOpened)],
    [say('lessons.insight.changes'), of(insight.changes)],
    [say('lessons.insight.recurrence'), of(insight.recurrence)],
    [say('lessons.insight.days'), insight.daysToPublish === null ? say('value.undefined') : formats.number(insight.daysToPublish)],
  ];
  const lessonButton = (id: string, title: string): ReactNode => (
    <button type="button" className="pl-link" onClick={() => onOpen(id)}>
      {title}
    </button>
  );
  return (
    <div className="pl-lessons-start">
      <p className="pl-lesson-sentence">
        {say('lessons.insight.sentence', {
          applied: insight.applied,
          changes: insight.changes.part,
          silent: insight.silentProjects.length,
        })}
      </p>
      <dl className="pl-lesson-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Part title={say('lessons.insight.helping')} isEmpty={insight.helping.length === 0}>
        {insight.helping.map(({ id, title, applied }) => (
          <li key={id}>
            {lessonButton(id, title)} · {say('lessons.appliedBy', { count: applied })}
          </li>
        ))}
      </Part>
      <Part title={say('lessons.insight.unopened')} isEmpty={insight.unopened.length === 0}>
        {insight.unopened.slice(0, 20).map(({ id, title }) => (
          <li key={id}>{lessonButton(id, title)}</li>
        ))}
      </Part>
      <Part title={say('lessons.insight.silent')} isEmpty={insight.silentProjects.length === 0}>
        {insight.silentProjects.map(({ projectId, key, name, lastCapturedAt }) => (
          <li key={projectId}>
            {key} {name} · {lastCapturedAt === null ? say('lessons.insight.never') : formats.day(Math.floor(lastCapturedAt / 86_400))}
          </li>
        ))}
      </Part>
      <ScrollRegion label={say('lessons.insight.months')}>
        <table className="pl-lesson-table">
          <caption>{say('lessons.insight.months')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('lesson.recurrence.month')}</th>
              <th scope="col">{say('lessons.insight.captured')}</th>
              <th scope="col">{say('lessons.insight.applied')}</th>
            </tr>
          </thead>
          <tbody>
            {insight.months.map(({ month, captured, applied }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td className="pl-number">{formats.number(captured)}</td>
                <td className="pl-number">{formats.number(applied)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
};

const Part = ({ title, isEmpty, children }: { readonly title: string; readonly isEmpty: boolean; readonly children: ReactNode }) => {
  const { say } = useSpeech();
  return (
    <section className="pl-lessons-start__part">
      <Heading size="small" as="h2">
        {title}
      </Heading>
      {isEmpty ? <p className="pl-nothing">{say('lessons.insight.nothing')}</p> : <ul>{children}</ul>}
    </section>
  );
};
