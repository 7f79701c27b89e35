import type { TemplateCard } from '../../../../src/contracts/templates/template';
import { useSpeech } from '../../../viewer/viewer-context';
import { whatYouGet } from './what-you-get';

const SECONDS_PER_MINUTE = 60;

/** How long creating takes, in words. */
export const useDuration = (): ((seconds: number) => string) => {
  const { say, formats } = useSpeech();
  return (seconds) =>
    seconds < SECONDS_PER_MINUTE
      ? say('catalogue.seconds', { count: Math.max(1, Math.round(seconds)) })
      : formats.minutes(Math.round(seconds / SECONDS_PER_MINUTE));
};

/** What you get, in a few words each. */
export const WhatYouGet = ({ card, most }: { readonly card: TemplateCard; readonly most?: number }) => {
  const { say } = useSpeech();
  const gets = whatYouGet(card);
  return (
    <ul className="pl-gets" aria-label={say('catalogue.gets')}>
      {gets.slice(0, most ?? gets.length).map(({ kind, count }) => (
        <li key={kind}>{say(`item.kind.${kind}`, { count })}</li>
      ))}
    </ul>
  );
};

/** What it asks of people: roles, days, questions, time. */
export const TemplateFacts = ({ card }: { readonly card: TemplateCard }) => {
  const { say } = useSpeech();
  const duration = useDuration();
  return (
    <ul className="pl-template-facts">
      {card.roles.length === 0 ? null : <li>{say('catalogue.roles', { count: card.roles.length })}</li>}
      {card.workingDays === null ? null : <li>{say('catalogue.workingDays', { count: card.workingDays })}</li>}
      <li>{say('catalogue.setUp', { questions: say('catalogue.questions', { count: card.questions }), time: duration(card.seconds) })}</li>
    </ul>
  );
};
