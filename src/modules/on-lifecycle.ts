import { createApp } from '../app';
import { installShippedStandards } from '../audits/standards/install-shipped-standards';
import { beginAfterInstallation } from '../facts/sync/work-on-message';
import { installShippedLessons } from '../lessons/record/install-shipped-lessons';
import { shippedLessons } from '../lessons/shipped';
import { consoleLog } from '../platform/log';
import { runMigrations } from '../platform/sql/run-migrations';
import { installShippedTemplates } from '../templates/catalogue/install-shipped-templates';
import { shippedBlueprints } from '../templates/shipped';

/** Installed or upgraded: brings the database up to date and begins to collect. If it is cut off, the sweep does the same five minutes later. */
export async function onLifecycle(): Promise<void> {
  await install();
}

/** Migrations, the standards, templates and lessons that come with Plumbline, then the first reading of projects. Safe to repeat. */
export async function install(): Promise<void> {
  const ran = await runMigrations();
  consoleLog.info('Database is up to date', { migrations: ran.length });
  const app = createApp();
  await installShippedStandards(app.standards);
  const { broken } = await installShippedTemplates(app.templates, shippedBlueprints);
  if (broken.length > 0) consoleLog.error('Shipped templates have errors', { templates: broken.join(', ') });
  const lessons = await installShippedLessons(app.lessonPorts(), shippedLessons);
  if (lessons > 0) consoleLog.info('Lessons that come with Plumbline are there', { lessons });
  await beginAfterInstallation(await app.syncContext());
}
