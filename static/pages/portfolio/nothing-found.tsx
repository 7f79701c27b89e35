import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useSpeech } from '../../viewer/viewer-context';

/** No row fits search and filters: says so and offers the way back. */
export const NothingFound = ({ onClear }: { readonly onClear: () => void }) => {
  const { say } = useSpeech();
  return (
    <div className="pl-nothing">
      <Heading size="small" as="h2">
        {say('portfolio.filter.nothing')}
      </Heading>
      <p className="pl-subtle">{say('portfolio.filter.nothingHint')}</p>
      <Button onClick={onClear}>{say('portfolio.filter.clear')}</Button>
    </div>
  );
};
