import { z } from 'zod';
import type { RpcRequest } from '../../../../src/contracts/rpc';
import { blueprintText, templateAudience } from '../../../../src/contracts/templates/template';
import type { OpenedTemplate } from '../../../../src/contracts/templates/template-contracts';

/** What somebody typed into the editor and did not save. */
export const editorDraft = z.object({ text: blueprintText, audience: templateAudience });
export type EditorDraft = z.infer<typeof editorDraft>;

/** What the editor holds. */
export interface EditorContent extends EditorDraft {
  readonly format: RpcRequest<'templates.check'>['format'];
}

/** What a new template begins with, and what could not be taken along. */
export interface Beginning {
  readonly text: string;
  /** `null`: it was not made of anything. */
  readonly leftOut: readonly string[] | null;
}

export const draftKeyOf = (templateId: string | null): string => `template-text:${templateId ?? 'NEW'}`;

export const contentOf = ({ text, format, card }: OpenedTemplate): EditorContent => ({ text, format, audience: card.audience });

export const isSameDraft = (a: EditorDraft, b: EditorDraft): boolean =>
  a.text === b.text && JSON.stringify(a.audience) === JSON.stringify(b.audience);
