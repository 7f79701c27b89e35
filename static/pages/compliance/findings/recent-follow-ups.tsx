import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Finding } from '../../../../src/contracts/audits/finding';
import { keyOfFinding } from './finding-names';

interface RecentFollowUps {
  /** Key of the issue that follows a finding up; `null` when there is none. */
  readonly keyOf: (finding: Finding) => string | null;
  readonly remember: (finding: Finding, issueKey: string) => void;
}

const FollowUpContext = createContext<RecentFollowUps>({ keyOf: ({ followUpKey }) => followUpKey, remember: () => undefined });

/** Remembers issues that were created a moment ago: the app knows of them only after its next look at Jira, minutes later. */
export const RecentFollowUpsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [created, setCreated] = useState<ReadonlyMap<string, string>>(new Map());
  const remember = useCallback(
    (finding: Finding, issueKey: string) => setCreated((before) => new Map([...before, [keyOfFinding(finding), issueKey]])),
    [],
  );
  const value = useMemo<RecentFollowUps>(
    () => ({ keyOf: (finding) => finding.followUpKey ?? created.get(keyOfFinding(finding)) ?? null, remember }),
    [created, remember],
  );
  return <FollowUpContext.Provider value={value}>{children}</FollowUpContext.Provider>;
};

export const useRecentFollowUps = (): RecentFollowUps => useContext(FollowUpContext);
