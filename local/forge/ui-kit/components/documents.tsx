import ButtonGroup from '@atlaskit/button/button-group';
import AkButton from '@atlaskit/button/new';
import AkComment, { CommentAction, CommentAuthor, CommentEdited, CommentTime } from '@atlaskit/comment';
import { Inline, Stack } from '@atlaskit/primitives';
import AkTextArea from '@atlaskit/textarea';
import { type ReactNode, useState } from 'react';
import { component, statefulComponent } from '../component';
import { Docs } from '../doc-view';
import { slotOf } from '../forge-doc';
import { type AdfNode, AdfView, documentOf, plainTextOf } from './adf-document';

/** Media needs Atlassian's media service, so the document without media is drawn, as the platform does where media is unavailable. */
export const AdfRenderer = component<{ readonly document?: AdfNode; readonly documentWithoutMedia?: AdfNode }>(
  ['document', 'documentWithoutMedia'],
  ({ document, documentWithoutMedia }) => {
    const shown = documentWithoutMedia ?? document;
    return shown ? <AdfView node={shown} /> : null;
  },
);

interface EditorProps {
  readonly defaultValue?: AdfNode;
  readonly isDisabled?: boolean;
  readonly onChange?: (value: AdfNode) => void;
  readonly onSave?: (value: AdfNode) => void;
  readonly onCancel?: () => void;
}

/** Atlassian's rich-text editor is not published for UI Kit; here text is edited plainly and handed over as a document of paragraphs. */
function EditorView({ props }: { readonly props: EditorProps }): ReactNode {
  const [text, setText] = useState(plainTextOf(props.defaultValue));
  return (
    <Stack space="space.100" alignInline="stretch">
      <AkTextArea
        aria-label="Text"
        minimumRows={4}
        value={text}
        isDisabled={props.isDisabled === true}
        onChange={(event) => {
          setText(event.target.value);
          props.onChange?.(documentOf(event.target.value));
        }}
      />
      {props.onSave || props.onCancel ? (
        <Inline>
          <ButtonGroup label="Editor">
            {props.onSave ? (
              <AkButton appearance="primary" onClick={() => props.onSave?.(documentOf(text))}>
                Save
              </AkButton>
            ) : null}
            {props.onCancel ? (
              <AkButton appearance="subtle" onClick={() => props.onCancel?.()}>
                Cancel
              </AkButton>
            ) : null}
          </ButtonGroup>
        </Inline>
      ) : null}
    </Stack>
  );
}
export const CommentEditor = statefulComponent<EditorProps>(['defaultValue', 'isDisabled', 'onChange', 'onSave', 'onCancel'], EditorView);
export const ChromelessEditor = statefulComponent<EditorProps>(['defaultValue', 'isDisabled', 'onChange'], EditorView);

interface TextAction {
  readonly text: string;
  readonly onClick?: (...args: never[]) => void;
}
interface CommentProps {
  readonly id?: string;
  readonly author?: TextAction;
  readonly time?: TextAction;
  readonly edited?: string;
  readonly actions?: readonly TextAction[];
  readonly errorActions?: readonly TextAction[];
  readonly errorIconLabel?: string;
  readonly headingLevel?: '1' | '2' | '3' | '4' | '5' | '6';
  readonly highlighted?: boolean;
  readonly isError?: boolean;
  readonly isSaving?: boolean;
  readonly restrictedTo?: string;
  readonly savingText?: string;
  readonly shouldHeaderWrap?: boolean;
  readonly shouldRenderNestedCommentsInline?: boolean;
  readonly testId?: string;
  readonly type?: string;
}
const clickable = ({ onClick }: TextAction) => (onClick ? { onClick: () => onClick() } : {});
const actionViews = (actions: readonly TextAction[]): ReactNode[] =>
  actions.map((action) => (
    <CommentAction key={action.text} {...clickable(action)}>
      {action.text}
    </CommentAction>
  ));

export const Comment = component<CommentProps>(
  [
    'id',
    'author',
    'time',
    'edited',
    'actions',
    'errorActions',
    'errorIconLabel',
    'headingLevel',
    'highlighted',
    'isError',
    'isSaving',
    'restrictedTo',
    'savingText',
    'shouldHeaderWrap',
    'shouldRenderNestedCommentsInline',
    'testId',
    'type',
  ],
  ({ author, time, edited, actions, errorActions, ...props }, { doc }) => (
    <AkComment
      {...props}
      {...(author ? { author: <CommentAuthor {...clickable(author)}>{author.text}</CommentAuthor> } : {})}
      {...(time ? { time: <CommentTime {...clickable(time)}>{time.text}</CommentTime> } : {})}
      {...(edited ? { edited: <CommentEdited>{edited}</CommentEdited> } : {})}
      {...(actions ? { actions: actionViews(actions) } : {})}
      {...(errorActions ? { errorActions: actionViews(errorActions) } : {})}
      avatar={<Docs docs={slotOf(doc, 'avatar')} />}
      content={<Docs docs={slotOf(doc, 'content')} />}
    >
      <Docs docs={doc.children.filter((child) => child.type !== 'ContentWrapper')} />
    </AkComment>
  ),
);
