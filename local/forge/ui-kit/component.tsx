import type { ReactNode } from 'react';
import { Docs } from './doc-view';
import { docsOfNode, type ForgeDoc } from './forge-doc';
import { appHandler, type Handler } from './serialisable-event';

/** Draws one type of node. */
export type UiKitComponent = (view: { readonly doc: ForgeDoc }) => ReactNode;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

/** The props that a component takes on the platform; whatever else an app wrote is dropped there, so it is dropped here. */
export function admittedProps(doc: ForgeDoc, names: readonly string[]): Record<string, unknown> {
  const admitted: Record<string, unknown> = {};
  for (const name of names) {
    const value = doc.props[name];
    if (value === undefined) continue;
    admitted[name] = isHandler(value) ? appHandler(value) : value;
  }
  return admitted;
}

/** What a drawing gets besides its props. */
export interface DrawnParts {
  readonly doc: ForgeDoc;
  /** The node's children, drawn. */
  readonly children: ReactNode;
  /** `children`, or undefined when there are none. */
  readonly optionalChildren: ReactNode | undefined;
}

/**
 * A component from the list of props that the platform documents and a drawing with Atlaskit. `P` is the props type that `@forge/react`
 * publishes: the app was compiled against it, which is why its props are believed here and nowhere else.
 */
export function component<P extends object>(
  names: readonly (keyof P & string)[],
  draw: (props: P, parts: DrawnParts) => ReactNode,
): UiKitComponent {
  return ({ doc }) => {
    const children = <Docs docs={doc.children} />;
    return draw(admittedProps(doc, names) as P, { doc, children, optionalChildren: doc.children.length > 0 ? children : undefined });
  };
}

/** The same object without its undefined members, for components whose optional props do not take `undefined`. */
export const given = <T extends object>(props: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** A component with hooks of its own: `view` is a real React component. */
export function statefulComponent<P extends object>(
  names: readonly (keyof P & string)[],
  View: (view: { readonly props: P; readonly parts: DrawnParts }) => ReactNode,
): UiKitComponent {
  return component<P>(names, (props, parts) => <View props={props} parts={parts} />);
}

/** Draws an element that came as a prop. */
export const NodeView = ({ node }: { readonly node: unknown }): ReactNode => <Docs docs={docsOfNode(node)} />;
