/**
 * npm leaves binaries for other platforms out of a lockfile when it cannot look them up, and `npm ci` then refuses the lockfile everywhere.
 * This adds an entry for each optional package that a locked package names and the lockfile lacks: enough for npm to skip it here and to
 * install it on the platform that it is for. Run it after changing dependencies: node tools/generators/complete-lockfile.mjs [folder …]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const systems = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const processors = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  armv7: 'arm',
  armhf: 'arm',
  ppc64: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  mips64el: 'mips64el',
  mipsel: 'mipsel',
  wasm32: 'wasm32',
};

for (const folder of process.argv.length > 2 ? process.argv.slice(2) : ['.']) {
  const file = join(folder, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  let added = 0;
  for (const [place, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(place === '' ? {} : (optionalDependencies ?? {}))) {
      const platform = platformOf(name);
      if (!platform || found(lock.packages, place, name)) continue;
      lock.packages[`node_modules/${name}`] = {
        version: version.replace(/^[~^]/, ''),
        ...platform,
        ...(dev ? { dev } : {}),
        optional: true,
      };
      added += 1;
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${file}: ${added} entries added`);
}

/** Node's own rule: beside the package, then in each folder above. */
function found(packages, place, name) {
  for (let at = place; at; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at}/node_modules/${name}`]) return true;
  }
  return packages[`node_modules/${name}`] !== undefined;
}

function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.map((word) => systems[word]).find(Boolean);
  const cpu = words.map((word) => processors[word] ?? (word.startsWith('arm') && word !== 'arm64' ? 'arm' : undefined)).find(Boolean);
  return os || cpu === 'wasm32' ? { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) } : undefined;
}
