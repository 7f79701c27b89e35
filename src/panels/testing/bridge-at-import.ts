/** `@forge/bridge` wants its global while it is imported: import this before anything of Forge. It keeps the last described document. */
export const described: { document: unknown } = { document: undefined };
Object.assign(globalThis, {
  self: globalThis,
  __bridge: {
    callBridge: async (command: string, payload: { readonly forgeDoc: unknown }) => {
      if (command === 'reconcile') described.document = payload.forgeDoc;
    },
  },
});
