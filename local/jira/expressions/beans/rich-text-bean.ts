import { plainText } from '../../jql/adf-text';
import type { IssueRecord } from '../../model/records';
import { document } from '../../views/issue-fields-view';
import { Bean, type Value } from '../values';
import { is } from './simple-beans';

/** The type `RichText`: a description, a comment's body. Nothing, or nothing but an empty text, is null. */
export function richTextOrNull(body: IssueRecord['description']): Value {
  return body === undefined || body === '' ? null : richTextBean(body);
}

export function richTextBean(body: Exclude<IssueRecord['description'], undefined>): Bean {
  const text = plainText(body);
  return new Bean('RichText', text, { plainText: is(text) }, () => document(body));
}
