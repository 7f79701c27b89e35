import { useCallback, useEffect, useRef, useState } from 'react';
import type { TemplateCard } from '../../../src/contracts/templates/template';
import { type CallError, callApp } from '../../rpc';
import { useSpeech } from '../../viewer/viewer-context';

export interface TemplatesData {
  /** `null` while the page opens for the first time. */
  readonly templates: readonly TemplateCard[] | null;
  readonly canEdit: boolean;
  readonly isLoading: boolean;
  /** The last attempt failed; what was loaded before stays on screen. */
  readonly error: CallError | null;
  readonly reload: () => Promise<void>;
}

/** The templates that the viewer may see. */
export const useTemplates = (): TemplatesData => {
  const { language } = useSpeech();
  const [loaded, setLoaded] = useState<{ readonly templates: readonly TemplateCard[]; readonly canEdit: boolean } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [isLoading, setLoading] = useState(true);
  const latest = useRef(0);
  const reload = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    setLoading(true);
    const answer = await callApp('templates.list', { language });
    if (request !== latest.current) return;
    setLoading(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) setLoaded(answer.value);
  }, [language]);
  useEffect(() => void reload(), [reload]);
  return { templates: loaded?.templates ?? null, canEdit: loaded?.canEdit ?? false, isLoading, error, reload };
};
