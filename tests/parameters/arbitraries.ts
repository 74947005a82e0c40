import fc from 'fast-check';
import type { ParameterDeclaration, ParameterTypeName } from '../../src/parameters/declaration.ts';

/** Signs that mean something to PowerShell, cmd or a language inside a string, and what looks like them. */
const nastyPieces = [
  ..."'\u2018\u2019\u201a\u201b",
  ...'"\u201c\u201d\u201e',
  ...'$`()[]{}<>|&;,.:=+*?!%^~@#\\/',
  ...'-\u2013\u2014\u2015',
  '$(',
  '${',
  '@(',
  '@{',
  '<#',
  '#>',
  '--%',
  '%PATH%',
  '$env:TEMP',
  "'@",
  '"@',
  '`n',
  '``',
  '{0}',
  '{{x}}',
  '[char]39',
  '\u{1f600}',
  '\u{20bb7}',
  'ä',
  'ß',
  'İ',
  '0',
  'a',
  'A',
  ' ',
];

const isKept = (text: string) => text !== '' && text === text.trim() && text !== '--%';

const text = fc
  .array(fc.constantFrom(...nastyPieces), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter(isKept);

function characters(alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const letters = lower + lower.toUpperCase();
const hex = '0123456789abcdefABCDEF';

const label = fc
  .tuple(fc.constantFrom(...letters), characters(`${letters}${digits}-`, 0, 12))
  .map(([first, rest]) => (first + rest).replace(/-+$/, 'x'));
const fqdn = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
const computerName = fc
  .tuple(fc.constantFrom(...letters, 'é'), characters(`${letters}${digits}_-`, 0, 13))
  .map(([first, rest]) => `${first}${rest}0`);
const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();
const mac = fc
  .tuple(
    fc.array(characters(hex, 2, 2), { minLength: 6, maxLength: 6 }),
    fc.constantFrom(':', '-', '', '\u2013', ' '),
  )
  .map(([pairs, separator]) => pairs.join(separator));
const integer = fc
  .tuple(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.constantFrom('', '0', '00'))
  .map(([value, zeros]) => (value < 0n ? `-${zeros}${-value}` : `${zeros}${value}`));
const decimal = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    fc.nat({ max: 9_999_999 }),
    fc.option(characters(digits, 1, 8), { nil: undefined }),
  )
  .map(([sign, whole, part]) => `${sign}${whole}${part === undefined ? '' : `.${part}`}`);
const day = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-30T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const sign = fc.constantFrom(...nastyPieces);
const pathPart = fc
  .array(sign, { minLength: 1, maxLength: 6 })
  .map((pieces) => `x${pieces.join('').replace(/[<>:"/\\|?*]/g, '')}y`);
const path = fc
  .tuple(
    fc.constantFrom('C:\\', 'z:\\', '\\\\server\\share$\\'),
    fc.array(pathPart, { minLength: 0, maxLength: 4 }),
  )
  .map(([root, parts]) => root + parts.join('\\'));
const samAccountName = fc
  .array(sign, { minLength: 1, maxLength: 8 })
  .map((pieces) => `s${pieces.join('').replace(/["/\\[\]:;|=,+*?<>@]/g, '')}`.slice(0, 17))
  // A cut must not leave half of an astral character.
  .map((name) => `${name.replace(/\p{Cs}/gu, '')}$`);
const distinguishedName = fc
  .array(
    fc.tuple(
      fc.constantFrom('CN', 'OU', 'dc', '2.5.4.3'),
      fc
        .array(sign, { minLength: 1, maxLength: 5 })
        .map((pieces) => `v${pieces.join('').replace(/["+,;<=>\\#]/g, '\\$&')}v`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.map(([key, value]) => `${key}=${value}`).join(','));
const url = fc
  .tuple(
    fc.constantFrom('http', 'https'),
    fqdn,
    characters(`${letters}$'()!*+,;=:@&-._~%20#?/`, 0, 20),
  )
  .map(([scheme, host, rest]) => `${scheme}://${host}/${rest.replaceAll('%', '%25')}`);
const connectionString = fc
  .uniqueArray(
    fc.tuple(
      label,
      fc.array(sign, { maxLength: 5 }).map((pieces) => pieces.join('').replaceAll(';', '').trim()),
    ),
    { minLength: 1, maxLength: 5, selector: ([key]) => key.toLowerCase() },
  )
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join(';'));
const moment = day.map((iso) => iso.slice(0, 16));

/** Raw values that the type accepts, as nasty as it allows; `choice` is one of `declarationOf`'s options. */
export const arbitraries: Readonly<
  Record<Exclude<ParameterTypeName, 'credential'>, fc.Arbitrary<string>>
> = {
  text,
  computerName,
  host: fc.oneof(label, fqdn, ipv4, ipv6),
  fqdn,
  ipv4,
  ipv6,
  ip: fc.oneof(ipv4, ipv6),
  mac,
  integer,
  decimal,
  boolean: fc.constantFrom('true', 'false', 'yes', 'no', 'YES', 'No'),
  choice: fc.constantFrom("2-NIC 'old'", '3-NIC "$new"', 'a, b; c'),
  list: fc
    .uniqueArray(text, { minLength: 1, maxLength: 6, selector: (item) => item.toLowerCase() })
    .map((items) => items.join('\n')),
  date: day.map((iso) => iso.slice(0, 10)),
  time: day.map((iso) => iso.slice(11, 16)),
  dateTime: day.map((iso) => iso.slice(0, 19)),
  changeWindow: fc
    .tuple(moment, moment)
    .filter(([a, b]) => a !== b)
    .map((moments) => moments.sort().join('/')),
  path,
  samAccountName,
  upn: fc
    .tuple(characters(`${letters}${digits}'$\`._-!#&()%{}~^`, 0, 12), fqdn)
    .map(([name, domain]) => `o${name}x@${domain}`),
  distinguishedName,
  sid: fc
    .array(fc.nat({ max: 4_294_967_295 }), { minLength: 1, maxLength: 15 })
    .map((parts) => `S-1-5-${parts.join('-')}`),
  guid: fc
    .tuple(fc.uuid(), fc.constantFrom('{}', '()', ''))
    .map(([guid, [open = '', close = '']]) => open + guid + close),
  kbNumber: fc
    .tuple(fc.constantFrom('KB', 'kb', ''), fc.integer({ min: 100_000, max: 99_999_999 }))
    .map(([prefix, number]) => prefix + number),
  certificateThumbprint: fc
    .tuple(
      fc.constantFrom('', '\u200e'),
      fc.array(characters(hex, 2, 2), { minLength: 20, maxLength: 20 }),
    )
    .map(([mark, pairs]) => mark + pairs.join(' ')),
  url,
  connectionString,
  identifier: fc
    .tuple(fc.constantFrom(...`${letters}_`), characters(`${letters}${digits}_`, 0, 12))
    .map(([first, rest]) => first + rest),
};

/** A declaration of the type with nothing but what it needs; `choice` has the options of its arbitrary. */
export function declarationOf(
  type: ParameterTypeName,
  more: Partial<ParameterDeclaration> = {},
): ParameterDeclaration {
  return {
    name: 'value',
    type,
    label: 'Value',
    required: true,
    ...(type === 'choice' && {
      options: ["2-NIC 'old'", '3-NIC "$new"', 'a, b; c'].map((value) => ({ value, label: value })),
    }),
    ...(type === 'list' && { of: 'text' as const }),
    ...more,
  };
}
