import { z } from 'zod';
import { defaultSettings, type Settings, settings } from '../../contracts/settings';
import type { Sql } from './sql';

const settingRow = z.object({ value: z.string() });

/** The app's settings: one row of `app_setting`. */
export class ForgeSqlSettingsStore {
  constructor(private readonly sql: Sql) {}

  /** The saved settings; what a newer version of the app added has its default. */
  async read(): Promise<Settings> {
    const rows = await this.sql.select(settingRow, "SELECT value FROM app_setting WHERE name = 'settings'");
    const stored: unknown = rows[0] ? JSON.parse(rows[0].value) : {};
    const merged = settings.safeParse({ ...defaultSettings, ...(typeof stored === 'object' ? stored : {}) });
    return merged.success ? merged.data : defaultSettings;
  }

  async write(value: Settings): Promise<void> {
    await this.sql.execute("INSERT INTO app_setting (name, value) VALUES ('settings', ?) ON DUPLICATE KEY UPDATE value = VALUES(value)", [
      JSON.stringify(value),
    ]);
  }
}
