/** The gadgets that templates may put on dashboards: Plumbline's own, by their module keys in the manifest. */
export const dashboardGadgets = ['portfolio-gadget', 'lessons-gadget'] as const;

const known: ReadonlySet<string> = new Set(dashboardGadgets);
export const isDashboardGadget = (module: string): boolean => known.has(module);
