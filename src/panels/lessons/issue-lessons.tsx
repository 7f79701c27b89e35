import { Heading, Link, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { RecommendedLesson } from '../../contracts/lessons/recommendation';
import type { RpcResponse } from '../../contracts/rpc';
import { callApp } from '../call-app';
import type { PanelIssue } from '../panel-frame';
import type { Reader } from '../reader';
import { OfferedLesson } from './offered-lesson';

/** An issue's panel has room for so many. */
const SHOWN = 3;
type SimilarIssues = RpcResponse<'lessons.similarIssues'>['issues'];

/**
 * Lessons and past issues that resemble the issue. Nothing at all while they are looked for, where there are none, or where they cannot be
 * had: the panel's checks matter more.
 */
export const IssueLessons = ({ issue, reader }: { readonly issue: PanelIssue; readonly reader: Reader }) => {
  const [lessons, setLessons] = useState<readonly RecommendedLesson[]>([]);
  const [similar, setSimilar] = useState<SimilarIssues>([]);
  const { issueId, projectId } = issue;
  const { language } = reader;
  useEffect(() => {
    let isCurrent = true;
    const asked = { kind: 'issue', issueId } as const;
    void callApp('lessons.recommend', { for: asked, limit: SHOWN, language }).then((answer) => {
      if (isCurrent && answer.ok) setLessons(answer.value.lessons);
    });
    void callApp('lessons.similarIssues', { issueId, language }).then((answer) => {
      if (isCurrent && answer.ok) setSimilar(answer.value.issues);
    });
    return () => {
      isCurrent = false;
    };
  }, [issueId, language]);
  if (lessons.length === 0 && similar.length === 0) return null;
  const dismiss = (lessonId: string) => {
    setLessons((before) => before.filter(({ hit }) => hit.id !== lessonId));
    void callApp('lessons.dismiss', { lessonId, for: { kind: 'issue', issueId } });
  };
  return (
    <Stack space="space.150">
      {lessons.length === 0 ? null : (
        <Heading size="xsmall" as="h3">
          {reader.tell('lessonsPanel.title')}
        </Heading>
      )}
      {lessons.map((lesson) => (
        <OfferedLesson
          key={lesson.hit.id}
          lesson={lesson}
          projectId={projectId}
          place="issue"
          reader={reader}
          onDismiss={() => dismiss(lesson.hit.id)}
        />
      ))}
      {similar.length === 0 ? null : (
        <Stack space="space.050">
          <Heading size="xsmall" as="h3">
            {reader.tell('lessonsPanel.similar')}
          </Heading>
          {similar.slice(0, SHOWN).map(({ key, summary, done }) => (
            <Text key={key} size="small">
              <Link href={`/browse/${key}`}>
                {reader.tell(done ? 'lessonsPanel.similarDone' : 'lessonsPanel.similarOpen', { key, summary })}
              </Link>
            </Text>
          ))}
        </Stack>
      )}
    </Stack>
  );
};
