import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { RulePage } from '../../../../src/contracts/audits/rule-page';
import type { Standard } from '../../../../src/contracts/audits/standard';
import { type CallError, callApp } from '../../../rpc';
import { useSpeech } from '../../../viewer/viewer-context';

interface RuleCatalogue {
  /** All rules in the viewer's language; `null` until they came. */
  readonly rules: readonly RulePage[] | null;
  readonly standards: readonly Standard[] | null;
  readonly canEdit: boolean;
  readonly error: CallError | null;
  /** Reads rules and standards unless that was done. */
  readonly want: () => void;
  /** Reads them again, e.g. after a standard was saved. */
  readonly reload: () => Promise<void>;
  readonly rulePage: (ruleId: string) => RulePage | undefined;
}

const CatalogueContext = createContext<RuleCatalogue | null>(null);

interface Loaded {
  readonly rules: readonly RulePage[];
  readonly standards: readonly Standard[];
  readonly canEdit: boolean;
}

/** Rules and standards, read once when a part of the page first needs them. */
export const RuleCatalogueProvider = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const isWanted = useRef(false);
  const reload = useCallback(async () => {
    isWanted.current = true;
    const [rules, standards] = await Promise.all([callApp('rules.list', { language }), callApp('standards.list', {})]);
    const failed = !rules.ok ? rules.error : !standards.ok ? standards.error : null;
    setError(failed);
    if (rules.ok && standards.ok) setLoaded({ rules: rules.value.rules, ...standards.value });
  }, [language]);
  const want = useCallback(() => {
    if (!isWanted.current) void reload();
  }, [reload]);
  const value = useMemo<RuleCatalogue>(() => {
    const pages = new Map((loaded?.rules ?? []).map((rule) => [rule.id, rule]));
    return {
      rules: loaded?.rules ?? null,
      standards: loaded?.standards ?? null,
      canEdit: loaded?.canEdit ?? false,
      error,
      want,
      reload,
      rulePage: (ruleId) => pages.get(ruleId),
    };
  }, [loaded, error, want, reload]);
  return <CatalogueContext.Provider value={value}>{children}</CatalogueContext.Provider>;
};

/** Rules and standards; ask with `want` where they are needed. */
export const useRuleCatalogue = (): RuleCatalogue => {
  const catalogue = useContext(CatalogueContext);
  if (catalogue === null) throw new Error('useRuleCatalogue needs a RuleCatalogueProvider above it');
  return catalogue;
};
