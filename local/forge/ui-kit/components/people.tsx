import AkAvatar from '@atlaskit/avatar';
import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { Inline, Text } from '@atlaskit/primitives';
import { AsyncSelect } from '@atlaskit/select';
import { type ReactNode, useEffect, useId, useState } from 'react';
import * as z from 'zod/mini';
import { getFromJira } from '../bridge-fetch';
import { component, statefulComponent } from '../component';
import { menuRoom, useRoom } from '../room';

const jiraUser = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.optional(z.string()),
  avatarUrls: z.optional(z.record(z.string(), z.string())),
});
type JiraUser = z.infer<typeof jiraUser>;

/** A frame may not load pictures from elsewhere, and the site's own address exists only in name: only a picture that came along is shown. */
function avatarOf(user: JiraUser | undefined): string {
  const url = user?.avatarUrls?.['48x48'] ?? '';
  return url.startsWith('data:') ? url : '';
}

async function findUser(accountId: string): Promise<JiraUser | undefined> {
  const parsed = jiraUser.safeParse(await getFromJira(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`));
  return parsed.success ? parsed.data : undefined;
}

async function searchUsers(query: string): Promise<JiraUser[]> {
  const parsed = z.array(jiraUser).safeParse(await getFromJira(`/rest/api/3/user/search?query=${encodeURIComponent(query)}&maxResults=20`));
  return parsed.success ? parsed.data : [];
}

interface UserProps {
  readonly accountId: string;
  readonly hideDisplayName?: boolean;
}
function UserView({ props }: { readonly props: UserProps }): ReactNode {
  const [user, setUser] = useState<JiraUser | 'loading' | undefined>('loading');
  useEffect(() => {
    let isCurrent = true;
    void findUser(props.accountId).then((found) => isCurrent && setUser(found));
    return () => {
      isCurrent = false;
    };
  }, [props.accountId]);
  const name = user === 'loading' ? '…' : (user?.displayName ?? 'Unknown user');
  return (
    <span
      style={{ display: 'inline-flex', alignItems: 'center', gap: 'var(--ds-space-100, 8px)', verticalAlign: 'middle' }}
      data-account-id={props.accountId}
    >
      <AkAvatar size="small" src={avatarOf(user === 'loading' ? undefined : user)} name={name} />
      {props.hideDisplayName ? null : <span>{name}</span>}
    </span>
  );
}
export const User = statefulComponent<UserProps>(['accountId', 'hideDisplayName'], UserView);

export const UserGroup = component<object>([], (_props, { children }) => (
  <Inline space="space.100" alignBlock="center" shouldWrap>
    {children}
  </Inline>
));

interface UserPickerProps {
  readonly label: string;
  readonly name: string;
  readonly defaultValue?: string | readonly string[];
  readonly description?: string;
  readonly isMulti?: boolean;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
  readonly onChange?: (value: unknown) => void;
}
interface UserOption {
  readonly value: string;
  readonly label: string;
  readonly user: JiraUser;
}
const optionOf = (user: JiraUser): UserOption => ({ value: user.accountId, label: user.displayName, user });
/** The value that the app's `onChange` gets. */
const pickedValue = ({ user }: UserOption) => ({
  id: user.accountId,
  name: user.displayName,
  email: user.emailAddress ?? '',
  avatarUrl: avatarOf(user),
  type: 'user',
});

function UserPickerView({ props }: { readonly props: UserPickerProps }): ReactNode {
  const id = useId();
  const [chosen, setChosen] = useState<readonly UserOption[]>([]);
  const [isOpen, setOpen] = useState(false);
  useRoom(isOpen, menuRoom);
  const initial = JSON.stringify(props.defaultValue ?? []);
  useEffect(() => {
    const ids: unknown = JSON.parse(initial);
    const accountIds = (Array.isArray(ids) ? ids : [ids]).map(String);
    void Promise.all(accountIds.map(findUser)).then((users) => {
      if (accountIds.length > 0) setChosen(users.flatMap((user) => (user ? [optionOf(user)] : [])));
    });
  }, [initial]);
  return (
    <div>
      <Label htmlFor={id}>
        {props.label}
        {props.isRequired ? <RequiredAsterisk /> : null}
      </Label>
      <AsyncSelect<UserOption, boolean>
        inputId={id}
        name={props.name}
        isMulti={props.isMulti === true}
        isClearable
        cacheOptions
        defaultOptions
        placeholder={props.placeholder ?? 'Search for a person'}
        loadOptions={async (query: string) => (await searchUsers(query)).map(optionOf)}
        formatOptionLabel={(option: UserOption) => (
          <Inline space="space.100" alignBlock="center">
            <AkAvatar size="xsmall" src={avatarOf(option.user)} />
            <Text>{option.label}</Text>
          </Inline>
        )}
        value={props.isMulti ? [...chosen] : (chosen[0] ?? null)}
        onMenuOpen={() => setOpen(true)}
        onMenuClose={() => setOpen(false)}
        onChange={(value) => {
          const now = value === null ? [] : 'value' in value ? [value] : [...value];
          setChosen(now);
          props.onChange?.(props.isMulti ? now.map(pickedValue) : now[0] ? pickedValue(now[0]) : null);
        }}
      />
      {props.description ? <HelperMessage>{props.description}</HelperMessage> : null}
    </div>
  );
}
export const UserPicker = statefulComponent<UserPickerProps>(
  ['label', 'name', 'defaultValue', 'description', 'isMulti', 'isRequired', 'placeholder', 'onChange'],
  UserPickerView,
);
