/** `@forge/bridge` wants its global while it is imported: import this before anything of Forge. */
Object.assign(globalThis, { self: globalThis, __bridge: { callBridge: async () => undefined } });

export {};
