import Heading from '@atlaskit/heading';
import { useState } from 'react';
import { useSpeech } from '../../../viewer/viewer-context';
import type { PlanView } from '../address/wizard-part';
import { StructurePicture } from '../catalogue/structure-picture';
import { TemplateFacts, WhatYouGet } from '../catalogue/template-facts';
import { PlanPreview } from '../wizard/preview/plan-preview';
import type { Checking } from './use-check';

/** What the text would make, as of the last time it had no errors. */
export const EditorPreview = ({ checking: { checked, lastGood } }: { readonly checking: Checking }) => {
  const { say } = useSpeech();
  const [view, setView] = useState<PlanView>('tree');
  const card = lastGood?.card ?? null;
  const plan = lastGood?.preview ?? null;
  const isOld = checked !== null && checked.preview === null;
  return (
    <section className="pl-editor__preview" aria-label={say('editor.preview')}>
      <Heading size="small" as="h2">
        {say('editor.preview')}
      </Heading>
      {plan === null || card === null ? (
        <p className="pl-subtle">{say('editor.preview.none')}</p>
      ) : (
        <>
          <p className="pl-subtle">{say(isOld ? 'editor.preview.old' : 'editor.preview.hint')}</p>
          <StructurePicture card={card} />
          <WhatYouGet card={card} />
          <TemplateFacts card={card} />
          <PlanPreview plan={plan} view={view} onView={setView} />
        </>
      )}
    </section>
  );
};
