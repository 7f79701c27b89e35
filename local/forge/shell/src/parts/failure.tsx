import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useWords } from '../site/site-context';

/** Says what went wrong and offers to try again; the rest of the page stays. */
export function Failure({ error, onRetry, title }: { readonly error: Error; readonly onRetry?: () => void; readonly title?: string }) {
  const words = useWords();
  return (
    <div className="stack" role="alert">
      <SectionMessage appearance="error" title={title ?? words.wentWrong}>
        <p>{error.message}</p>
      </SectionMessage>
      {onRetry && (
        <div>
          <Button onClick={onRetry}>{words.tryAgain}</Button>
        </div>
      )}
    </div>
  );
}
