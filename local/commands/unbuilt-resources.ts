import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readManifest } from '../forge/manifest/read-manifest';

const packageFile = z.object({ scripts: z.record(z.string(), z.string()).default({}) });

/**
 * What an app's manifest wants to show and is not there, in words and with the way to make it; `undefined` when all is there. A resource is
 * a folder with an `index.html` (Custom UI) or a source file (UI Kit). A manifest that cannot be read is the host's to report.
 */
export function unbuiltResources(appFolder: string): string | undefined {
  const read = readManifest(appFolder);
  if (!read.ok) return undefined;
  const unbuilt = read.manifest.resources.filter((resource) => !isBuilt(path.resolve(appFolder, resource.path)));
  if (unbuilt.length === 0) return undefined;
  return [
    `The pages of ${read.manifest.name ?? 'this app'} are not built:`,
    ...unbuilt.map((resource) => `  resource ${resource.key}: ${resource.path} ${whatIsMissing(path.resolve(appFolder, resource.path))}`),
    `${howToBuild(appFolder)} Then start again.`,
  ].join('\n');
}

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
const isBuilt = (file: string): boolean => (isFolder(file) ? existsSync(path.join(file, 'index.html')) : existsSync(file));
const whatIsMissing = (file: string): string => (isFolder(file) ? 'holds no index.html' : 'is not there');

function howToBuild(appFolder: string): string {
  const folder = path.relative(process.cwd(), appFolder) || '.';
  return hasBuildScript(appFolder)
    ? `Build them with: npm --prefix ${folder} run build.`
    : `Build them first, as the app’s own README says (${folder}).`;
}

function hasBuildScript(appFolder: string): boolean {
  try {
    const parsed = packageFile.safeParse(JSON.parse(readFileSync(path.join(appFolder, 'package.json'), 'utf8')));
    return parsed.success && 'build' in parsed.data.scripts;
  } catch {
    return false;
  }
}
