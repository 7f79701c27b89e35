import Spinner from '@atlaskit/spinner';
import { useEffect, useRef, useState } from 'react';
import type { FrameAnswer, FrameRequest, HostedModule } from '../../../browser-api';
import type { FramePlace } from '../../../product';
import { Failure } from '../parts/failure';
import { hostApi } from '../site/host-api';
import { useSite } from '../site/site-context';
import { useLoaded } from '../site/use-loaded';
import { FrameConnection, type FrameSurroundings } from './frame-connection';
import { nextHeight, unmeasured, viewportHeights } from './frame-height';

/** Forge's sandbox for an app's frame: no pop-ups and no leaving the page but through the bridge. */
const SANDBOX = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

export interface AppFrameProps {
  readonly module: HostedModule;
  readonly place: FramePlace;
  readonly entryPoint?: FrameRequest['entryPoint'];
  readonly title: string;
  /** `page`: at least as high as the room there is; `content`: as high as its content; `fill`: exactly the room there is. */
  readonly fit: 'page' | 'content' | 'fill';
  readonly base?: string;
  readonly modal?: NonNullable<FrameRequest['modal']>;
  readonly onClose?: (payload: unknown) => void;
  readonly onSubmitted?: () => void;
  readonly onRefresh?: () => void;
  readonly onWidgetEdit?: () => void;
  /** Brings the keyboard into the frame as soon as it is there. */
  readonly takesFocus?: boolean;
  /** Hands out the line to the frame while it is there. */
  readonly connectionRef?: { current: FrameConnection | undefined };
}

/** A module of the app, in its frame. The server decides what the frame may know; the shell connects it with the page around it. */
export function AppFrame(props: AppFrameProps) {
  const { module, place, entryPoint = 'view', modal } = props;
  const key = JSON.stringify([module.type, module.key, place, entryPoint, modal ?? null]);
  const [frame, openAgain] = useLoaded(key, () =>
    hostApi.openFrame({
      moduleType: module.type,
      moduleKey: module.key,
      entryPoint,
      place,
      ...(modal ? { modal } : {}),
      location: window.location.href,
    }),
  );
  if (frame.state === 'failed') return <Failure error={frame.error} onRetry={openAgain} />;
  if (frame.state === 'loading') return <FrameLoading />;
  return <ConnectedFrame key={frame.value.frameId} {...props} frame={frame.value} />;
}

function FrameLoading() {
  const { words } = useSite();
  return (
    <div className="frame-loading">
      <Spinner label={words.loading} />
    </div>
  );
}

function ConnectedFrame({ frame, ...props }: AppFrameProps & { readonly frame: FrameAnswer }) {
  const site = useSite();
  const element = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(unmeasured);
  const [ready, setReady] = useState(false);
  const surroundings: FrameSurroundings = {
    ...props,
    onSize: (reported) => setHeight((before) => nextHeight(before, reported)),
    onReady: () => {
      setReady(true);
      if (props.takesFocus) element.current?.focus();
    },
  };
  // The connection lives as long as the iframe; what it asks for is always the latest render's.
  const latest = useRef({ surroundings, site, connectionRef: props.connectionRef });
  latest.current = { surroundings, site, connectionRef: props.connectionRef };

  useEffect(() => {
    if (!element.current) return;
    const connection = new FrameConnection(
      frame.frameId,
      element.current,
      new URL(frame.src).origin,
      () => latest.current.surroundings,
      () => latest.current.site.session,
    );
    const { connectionRef } = latest.current;
    if (connectionRef) connectionRef.current = connection;
    return () => connection.disconnect();
  }, [frame.frameId, frame.src]);

  const fixed = props.module.viewportSize === undefined || props.modal ? undefined : viewportHeights[props.module.viewportSize];
  const style = props.fit === 'fill' ? undefined : { height: fixed ?? height.height, colorScheme: site.session.theme };
  return (
    <div className={`frame frame-${props.fit}`}>
      {!ready && <FrameLoading />}
      <iframe
        ref={element}
        src={frame.src}
        title={props.title}
        sandbox={SANDBOX}
        style={style ?? { colorScheme: site.session.theme }}
        data-ready={ready}
        onLoad={() => setReady(true)}
      />
    </div>
  );
}
