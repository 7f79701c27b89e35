import { lazy, Suspense } from 'react';
import type { Address } from '../../address/address';
import { AddressProvider } from '../../address/use-address';
import { CrashScreen } from '../../components/crash-screen';
import { PeopleProvider } from '../../people/use-people';
import type { Viewer } from '../../viewer/viewer';
import { ViewerProvider } from '../../viewer/viewer-context';
import { queryAfter, stepOf } from '../compliance/address/address-part';
import { pagePart } from './address/page-part';
import './create-frame.css';

/** Key of the command in the manifest. */
export const CREATE_COMMAND = 'create-from-template';

const TemplatesPage = lazy(async () => ({ default: (await import('./templates-page')).TemplatesPage }));

/** The dialog that Jira's command palette opens: the wizard. A dialog has no address, so its state lives in memory. */
export const CreateFrame = ({ viewer, address }: { readonly viewer: Viewer; readonly address: Address }) => (
  <ViewerProvider viewer={viewer}>
    <AddressProvider address={address}>
      <CrashScreen>
        <PeopleProvider>
          <div className="pl-create-frame">
            <Suspense fallback={null}>
              <TemplatesPage />
            </Suspense>
          </div>
        </PeopleProvider>
      </CrashScreen>
    </AddressProvider>
  </ViewerProvider>
);

/** Where the dialog begins. */
export const openWizard = (address: Address): void => address.replace(queryAfter('', [stepOf(pagePart, { screen: 'create' })]));
