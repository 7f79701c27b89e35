import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type Person, readPeople } from '../jira/jira-as-viewer';

interface People {
  readonly known: ReadonlyMap<string, Person>;
  readonly want: (accountIds: readonly string[]) => void;
}

const PeopleContext = createContext<People>({ known: new Map(), want: () => undefined });

/** Names and pictures, read once as the viewer and kept while the page is open. The app itself never passes names around. */
export const PeopleProvider = ({ children }: { readonly children: ReactNode }) => {
  const [known, setKnown] = useState<ReadonlyMap<string, Person>>(new Map());
  const asked = useRef(new Set<string>());
  const want = useCallback((accountIds: readonly string[]) => {
    const fresh = [...new Set(accountIds)].filter((id) => !asked.current.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.current.add(id);
    void readPeople(fresh).then((people) => {
      setKnown((before) => new Map([...before, ...people.map((person): [string, Person] => [person.accountId, person])]));
    });
  }, []);
  const people = useMemo(() => ({ known, want }), [known, want]);
  return <PeopleContext.Provider value={people}>{children}</PeopleContext.Provider>;
};

/** The people with these ids, as far as they are known by now. */
export const usePeople = (accountIds: readonly string[]): ReadonlyMap<string, Person> => {
  const { known, want } = useContext(PeopleContext);
  const ids = accountIds.join(' ');
  useEffect(() => want(ids === '' ? [] : ids.split(' ')), [ids, want]);
  return known;
};
