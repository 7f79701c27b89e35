import { ShortcutsDialog } from '../../components/shortcuts-dialog';

/** The keys of the page: those of every table. */
export const ComplianceShortcuts = ({ onClose }: { readonly onClose: () => void }) => <ShortcutsDialog onClose={onClose} />;
