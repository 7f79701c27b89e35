import { useCallback, useMemo } from 'react';
import { useAddress, useQuery } from '../../address/use-address';
import { formatPortfolioAddress, type PortfolioAddress, parsePortfolioAddress } from './portfolio-address';

/** `push` for steps that Back should undo, `replace` for small ones such as typing. */
export type ChangeAddress = (how: 'push' | 'replace', change: Partial<PortfolioAddress>) => void;

/** The page's state from the address, and the way to change it. */
export const usePortfolioAddress = (): readonly [PortfolioAddress, ChangeAddress] => {
  const address = useAddress();
  const query = useQuery();
  const state = useMemo(() => parsePortfolioAddress(query), [query]);
  const change = useCallback<ChangeAddress>(
    (how, changed) => {
      const next = { ...parsePortfolioAddress(address.read().query), ...changed };
      address[how](formatPortfolioAddress(next));
    },
    [address],
  );
  return [state, change];
};
