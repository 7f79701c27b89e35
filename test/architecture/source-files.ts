import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
const left = new Set(['node_modules', 'dist', '.plumbline', '.git', 'apps']);

/** A source file with what it imports: repository paths (`src/shared/result`) for its own files, package names otherwise. */
export interface SourceFile {
  /** Relative to the repository, e.g. `src/portfolio/health.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|require\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every TypeScript file under `folder` (relative to the repository). */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return walk(path.join(root, folder)).map((file) => {
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(importing)].map((match) => match.slice(1).find((part) => part !== undefined) ?? '');
    return {
      path: path.relative(root, file),
      text,
      lines: text.split('\n').length,
      imports: imports.map((name) => (name.startsWith('.') ? path.relative(root, path.resolve(path.dirname(file), name)) : name)),
    };
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    if (left.has(name)) return [];
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return walk(full);
    return /\.tsx?$/.test(name) ? [full] : [];
  });
}

export const isTest = (file: SourceFile): boolean => /\.test\.tsx?$/.test(file.path) || file.path.includes('/testing/');
