import { useCallback, useMemo } from 'react';
import { useAddress, useQuery } from '../../../address/use-address';
import { type AddressPart, type AddressStep, queryAfter, stepOf } from './address-part';

/** `push` for steps that Back should undo, `replace` for small ones such as typing. */
export type ChangePart<T> = (how: 'push' | 'replace', change: Partial<T>) => void;

/** A part of the page's state from the address, and the way to change it. */
export const useAddressPart = <T extends object>(part: AddressPart<T>): readonly [T, ChangePart<T>] => {
  const address = useAddress();
  const query = useQuery();
  const state = useMemo(() => part.read(new URLSearchParams(query)), [part, query]);
  const change = useCallback<ChangePart<T>>(
    (how, changed) => address[how](queryAfter(address.read().query, [stepOf(part, changed)])),
    [address, part],
  );
  return [state, change];
};

/** Changes several parts in one step, for instance "that tab with this filter". Back undoes it. */
export const useGoTo = (): ((...steps: readonly AddressStep[]) => void) => {
  const address = useAddress();
  return useCallback((...steps) => address.push(queryAfter(address.read().query, steps)), [address]);
};
