import Button from '@atlaskit/button/new';
import CopyIcon from '@atlaskit/icon/core/copy';
import { useEffect, useState } from 'react';
import { useSpeech } from '../viewer/viewer-context';

const SHOWN_MS = 2000;

/** Frames may lack the clipboard permission; selecting a text field and the old command still work there. */
const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
};

const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/** Copies a text and says so for two seconds. */
export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { say } = useSpeech();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <Button spacing="compact" iconBefore={CopyIcon} onClick={() => void copyText(text).then(setCopied)}>
        {copied ? say('action.copied') : label}
      </Button>
      <span className="pl-hidden" role="status">
        {copied ? say('action.copied') : ''}
      </span>
    </>
  );
};
