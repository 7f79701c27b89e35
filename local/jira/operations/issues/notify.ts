import { z } from 'zod';
import { JiraError, type Operation } from '../../operation';
import { noContent } from '../answering/answers';
import { readBody } from '../answering/request';
import { requireIssue } from './find-issue';

/** Checks a notification as Jira does; the emulator sends no mail. */
export const notify: Operation = (call) => {
  requireIssue(call);
  const { to } = readBody(call, z.looseObject({ to: z.record(z.string(), z.unknown()).optional() }));
  const recipients = Object.values(to ?? {}).some((value) => value === true || (Array.isArray(value) && value.length > 0));
  if (!recipients) throw new JiraError(400, ['No recipients were defined for notification.']);
  return noContent;
};
