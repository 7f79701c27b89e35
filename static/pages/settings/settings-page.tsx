/** The settings page. */
export const SettingsPage = () => <main className="pl-page" />;
