import { mailboxKeyOf } from './mailbox-key';

test('a key is taken in small letters too; nothing typed means no mail', () => {
  expect(mailboxKeyOf(' pmo-12 ')).toBe('PMO-12');
  expect(mailboxKeyOf('  ')).toBeNull();
});

test.each(['PMO', 'PMO-', '12-PMO', 'PMO-12x', 'https://example.atlassian.net/browse/PMO-12'])('"%s" is no key', (text) => {
  expect(mailboxKeyOf(text)).toBeUndefined();
});
