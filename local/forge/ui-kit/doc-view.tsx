import { Component, createContext, Fragment, type ReactNode, useContext, useEffect } from 'react';
import { type ForgeDoc, TEXT_TYPE } from './forge-doc';

/** How problems of a UI Kit app are reported on the console, so that tests and the shell can tell them from the app's own messages. */
export const REPORT_PREFIX = '[forge-ui-kit]';

type View = (view: { readonly doc: ForgeDoc }) => ReactNode;

/** The components known to this renderer, by node type. */
export const ComponentsContext = createContext<ReadonlyMap<string, View>>(new Map());

/** Stands where an unknown component would be: visible, findable by tests, and reported. */
export function Unsupported({ type, reason }: { readonly type: string; readonly reason?: string }): ReactNode {
  useEffect(() => {
    console.error(`${REPORT_PREFIX} unsupported component ${type}${reason ? `: ${reason}` : ''}`);
  }, [type, reason]);
  return (
    <span data-unsupported={type} role="note" style={{ border: '1px dashed currentcolor', padding: '0 4px' }}>
      [unsupported: {type}
      {reason ? ` (${reason})` : ''}]
    </span>
  );
}

interface BoundaryProps {
  readonly doc: ForgeDoc;
  readonly propsSeen: unknown;
  readonly children: ReactNode;
}

/** A component that throws takes only itself down, says so in its place, and gets another chance when its props change. */
class DocBoundary extends Component<BoundaryProps, { readonly message: string | undefined }> {
  override state = { message: undefined };
  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  override componentDidCatch(error: unknown): void {
    console.error(`${REPORT_PREFIX} ${this.props.doc.type} failed:`, error);
  }
  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.message !== undefined && before.propsSeen !== this.props.propsSeen) this.setState({ message: undefined });
  }
  override render(): ReactNode {
    if (this.state.message === undefined) return this.props.children;
    return (
      <span data-failed={this.props.doc.type} role="alert">
        [{this.props.doc.type} failed: {this.state.message}]
      </span>
    );
  }
}

export function DocView({ doc }: { readonly doc: ForgeDoc }): ReactNode {
  const View = useContext(ComponentsContext).get(doc.type);
  if (doc.type === TEXT_TYPE) return String(doc.props.text ?? '');
  if (!View) return <Unsupported type={doc.type} />;
  return (
    <DocBoundary doc={doc} propsSeen={doc.props}>
      <View doc={doc} />
    </DocBoundary>
  );
}

export const Docs = ({ docs }: { readonly docs: readonly ForgeDoc[] }): ReactNode =>
  docs.map((doc) =>
    doc.type === TEXT_TYPE ? <Fragment key={doc.key}>{String(doc.props.text ?? '')}</Fragment> : <DocView key={doc.key} doc={doc} />,
  );
