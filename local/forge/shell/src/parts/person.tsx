import Avatar from '@atlaskit/avatar';
import type { User } from '../site/jira-records';

/** A person by face and name. */
export function Person({ user, nobody }: { readonly user: User | null | undefined; readonly nobody: string }) {
  if (!user) return <span className="subtle">{nobody}</span>;
  return (
    <span className="person">
      <Avatar size="xsmall" />
      <span>{user.displayName}</span>
    </span>
  );
}
