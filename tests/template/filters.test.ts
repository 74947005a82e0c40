import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filters } from '../../src/template/filters.ts';
import { filterNames } from '../../src/template/template.ts';

const nasty = fc
  .array(fc.constantFrom(...'\\*+?|{}[]()^$.#-\'"`&<>%/!_ \nab0😀é'), { maxLength: 12 })
  .map((signs) => signs.join(''));

describe('filters', () => {
  test('there is one for each name of the design', () => {
    expect(Object.keys(filters).sort()).toEqual([...filterNames].sort());
  });

  test.each([
    ['regex', 'gw01.contoso.com (old)', 'gw01\\.contoso\\.com\\ \\(old\\)'],
    ['wildcard', 'a*b?[c]`', 'a`*b`?`[c`]``'],
    ['format', '{0}', '{{0}}'],
    ['replacement', '$1 and $&', '$$1 and $$&'],
    ['wql', 'O\'Connell\\x "y"', 'O\\\'Connell\\\\x \\"y\\"'],
    ['ldap', 'a*(b)\\c', 'a\\2a\\28b\\29\\5cc'],
    ['adfilter', "O'Connell (x)*\\", "O''Connell \\28x\\29\\2a\\5c"],
    ['xml', '<a b="c">\'&', '&#60;a b=&#34;c&#34;&#62;&#39;&#38;'],
    ['url', "a b/c?d&e='f'(*)!", 'a%20b%2Fc%3Fd%26e%3D%27f%27%28%2A%29%21'],
  ] as const)('%s encodes %j', (name, text, encoded) => {
    expect(filters[name](text)).toBe(encoded);
  });

  test('an LDAP server reads back what went in', () => {
    const decode = (text: string) =>
      text.replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    fc.assert(
      fc.property(nasty, (text) => {
        expect(filters.ldap(text)).not.toMatch(/[*()]/);
        expect(decode(filters.ldap(text))).toBe(text);
      }),
    );
  });

  test('a WQL string ends where it should', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const inside = /^'((?:\\.|[^'\\])*)'$/s.exec(`'${filters.wql(text)}'`)?.[1];
        expect(inside?.replace(/\\(.)/gs, '$1')).toBe(text);
      }),
    );
  });

  test('a string of an Active Directory filter ends where it should', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const inside = /^'((?:''|[^'])*)'$/.exec(`'${filters.adfilter(text)}'`)?.[1] ?? '';
        const decoded = inside
          .replaceAll("''", "'")
          .replace(/\\([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
        expect(decoded).toBe(text);
      }),
    );
  });
});
