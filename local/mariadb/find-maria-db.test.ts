import { findMariaDb } from './find-maria-db';

describe('findMariaDb', () => {
  const found = findMariaDb('/nowhere', 'linux');

  (found.found ? it : it.skip)('looks beyond the PATH, where Debian keeps servers', () => {
    expect(found).toMatchObject({ found: true, programs: { server: expect.stringMatching(/mariadbd|mysqld/) } });
  });

  (found.found ? it.skip : it)('says how to install what is missing', () => {
    expect(found).toMatchObject({ found: false, hint: expect.stringContaining('apt-get install') });
    expect(findMariaDb('/nowhere', 'darwin')).toMatchObject({ hint: expect.stringContaining('brew install mariadb') });
  });
});
