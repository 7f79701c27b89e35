import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { OpenedLesson } from '../../../../src/contracts/lessons/lesson-contracts';
import { useSpeech } from '../../../viewer/viewer-context';
import { projectTypes } from '../write/project-types';
import { Who } from './who';

/** What a lesson is about, whose it is and who may read it, at a glance. */
export const LessonFacts = ({ opened: { lesson, sourceProject } }: { readonly opened: OpenedLesson }) => {
  const { say, formats } = useSpeech();
  const typeName = (type: string): string => {
    const known = projectTypes.find((one) => one === type);
    return known === undefined ? type : say(`lesson.projectType.${known}`);
  };
  const facts: readonly (readonly [string, ReactNode])[] = [
    [say('lesson.category'), say(`lesson.category.${lesson.category}`)],
    [say('lesson.phases'), lesson.phases.map((phase) => say(`lesson.phase.${phase}`)).join(', ') || '–'],
    [
      say('lesson.impacts'),
      lesson.impacts
        .map(({ on, effect }) => say('lesson.impact', { on: say(`lesson.impact.${on}`), effect: say(`lesson.effect.${effect}`) }))
        .join(', ') || '–',
    ],
    [say('lesson.projectTypes'), lesson.projectTypes.map(typeName).join(', ') || say('lesson.projectTypes.all')],
    [say('lesson.topics'), lesson.topics.join(', ') || '–'],
    [say('lesson.source'), sourceProject?.name ?? (lesson.source || say('lesson.source.hidden'))],
    [say('lesson.eventDay'), lesson.eventDay === null ? '–' : formats.day(lesson.eventDay)],
    [say('lesson.owner'), <Who key="owner" accountId={lesson.ownerAccountId} />],
    [say('lesson.visibility'), say(`lesson.visibility.${lesson.visibility.kind}`)],
    ...(lesson.anonymised ? [[say('lesson.anonymised.fact'), say('lesson.anonymised')] as const] : []),
    [say('lesson.publishedAt'), lesson.publishedAt === null ? '–' : formats.day(Math.floor(lesson.publishedAt / 86_400))],
  ];
  return (
    <section>
      <Heading size="small" as="h2">
        {say('lesson.facts')}
      </Heading>
      <dl className="pl-lesson-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
