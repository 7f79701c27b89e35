import { Component, type ReactNode } from 'react';
import { useSpeech } from '../viewer/viewer-context';
import { ErrorNotice } from './error-notice';

interface CrashScreenProps {
  readonly children: ReactNode;
}

const Crash = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { say } = useSpeech();
  return (
    <main className="pl-page">
      <ErrorNotice
        title={say('error.loadTitle')}
        error={{ code: 'INTERNAL', message: '' }}
        action={{ label: say('action.retry'), run: onRetry }}
      />
    </main>
  );
};

/** Instead of an empty frame when drawing the page fails: says so and offers to draw it again. */
export class CrashScreen extends Component<CrashScreenProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crash onRetry={() => this.setState({ hasCrashed: false })} /> : this.props.children;
  }
}
