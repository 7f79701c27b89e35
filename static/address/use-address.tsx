import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Address } from './address';

const AddressContext = createContext<Address | null>(null);

export const AddressProvider = ({ address, children }: { readonly address: Address; readonly children: ReactNode }) => (
  <AddressContext.Provider value={address}>{children}</AddressContext.Provider>
);

export const useAddress = (): Address => {
  const address = useContext(AddressContext);
  if (address === null) throw new Error('useAddress needs an AddressProvider above it');
  return address;
};

/** The query of the address, with a new render when it changes. */
export const useQuery = (): string => {
  const address = useAddress();
  return useSyncExternalStore(address.subscribe, () => address.read().query);
};
