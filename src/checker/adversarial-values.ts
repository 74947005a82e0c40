import { allTypes } from '../parameters/all-types.ts';
import type {
  ParameterDeclaration,
  ParameterTypeName,
  RawValue,
} from '../parameters/declaration.ts';
import { checkValues } from '../parameters/values.ts';

/** Values that a type accepts and that an encoding with one escape left out would get wrong. */
const nasty: Readonly<Record<Exclude<ParameterTypeName, 'list'>, readonly string[]>> = {
  text: [
    "O'Connell \u2018a\u2019 \u201ab\u201b",
    'say "yes" \u201ca\u201d \u201eb',
    '$env:TEMP $(throw) $\u007bx} $x[0]',
    'back`tick `n ``',
    "'; throw #",
    '-Force',
    '[x](y){z}<w>|&;,*?%PATH%^!~@{a=1}',
    '{0} {{x}} $& $1 \\d+ %_[a-z]',
    "'@ \u{1f600} \u{20bb7} <# #> # \u2014",
    '0x1F',
  ],
  computerName: ['0x1F', '1e5', 'A-1_b', 'x', 'CON', 'Ü', '1-2', 'ABCDEFGHIJKLMN1'],
  host: ['0x1f', '1e5.example', 'x', '10.0.0.1', '2001:db8::1', 'a-b.c', '1-1'],
  fqdn: [
    'a.b',
    '0x1f.example',
    '1e5.example',
    'true.example',
    '1-1.example',
    'xn--bcher-kva.example',
    `${'a'.repeat(63)}.example`,
    'null.example',
  ],
  ipv4: ['0.0.0.0', '255.255.255.255', '10.0.0.1', '127.0.0.1', '1.2.3.4', '192.0.2.1'],
  ipv6: ['::', '::1', '2001:db8::1', 'fe80::1', '::ffff:192.0.2.1', '1:2:3:4:5:6:7:8', 'FF02::1'],
  ip: ['0.0.0.0', '255.255.255.255', '::', '::1', '2001:db8::1', '1:2:3:4:5:6:7:8'],
  mac: [
    '00:00:00:00:00:00',
    'FF-FF-FF-FF-FF-FF',
    '001122334455',
    '00E012345678',
    '00\u20131d\u2013d8\u2013b7\u20131c\u201300',
    '001d.d8b7.1c00',
  ],
  integer: [
    '0',
    '-1',
    '1',
    '2',
    '007',
    '+3',
    '2147483648',
    '9223372036854775807',
    '-9223372036854775808',
  ],
  decimal: ['0', '-0.5', '.5', '1.50', '999999999999999', '0.1', '-3', '0.00000001'],
  boolean: ['true', 'false', 'yes', 'no', 'YES', 'No'],
  choice: [],
  date: ['2026-11-23', '2024-02-29', '1900-01-01', '9999-12-31', '2000-02-29', '0100-01-01'],
  time: ['00:00', '23:59', '02:00', '9:05', '12:00', '08:09'],
  dateTime: [
    '2026-11-23T02:00',
    '2024-02-29T23:59:59',
    '1900-01-01T00:00',
    '9999-12-31T23:59:59',
    '2026-03-29T02:30',
    '2026-11-23 02:00',
  ],
  changeWindow: [
    '2026-11-23T02:00/2026-11-23T04:00',
    '2026-12-31T23:59/2027-01-01T00:00',
    '2024-02-28T23:00/2024-02-29T01:00',
    '2026-03-29T01:00 / 2026-03-29T03:00',
    '1900-01-01T00:00/9999-12-31T23:59',
    '2026-11-23T02:00:30/2026-11-23T02:00:31',
  ],
  path: [
    'C:\\',
    "C:\\O'Connell \u2019s",
    'D:\\$env\\$(x)\\`n',
    '\\\\server\\share$',
    'C:\\a b\\{0}\\%TEMP%\\[1]',
    "\\\\server\\share\\'; throw #\\x",
    'C:\\a,b;c&d\\\u{1f600}\\',
    'C:\\\u201cx\u201d\\-Force\\@(1)',
  ],
  samAccountName: ['$x', 'gmsa$', "o'connell", '`n', 'a b', '{0}', '-f', '\u2019%PATH%(&)'],
  upn: [
    "o'connell@contoso.com",
    '$x@contoso.com',
    '`n@contoso.com',
    '-a@contoso.com',
    '{0}@contoso.com',
    'a.b@c',
    '%x%&(y)@contoso.com',
    '\u2019x\u201c@contoso.com',
  ],
  distinguishedName: [
    "CN=O'Connell,DC=contoso,DC=com",
    'CN=Doe\\, John,OU=A\\+B,DC=contoso',
    'CN=$x\\"y\\",DC=a',
    'CN=\\#1+UID=`n,DC=a',
    'cn=a\\\\b,dc=\\2C',
    '2.5.4.3=#04024869',
    'CN={0} (x)*%PATH%&,DC=a',
    'CN=\u2019\u201c\u{1f600}, OU=b',
  ],
  sid: [
    'S-1-5-18',
    's-1-5-32-544',
    'S-1-0-0',
    'S-1-16-4294967295',
    'S-1-5-21-1-2-3-500',
    'S-1-1-0',
  ],
  guid: [
    '{6F9619FF-8B86-D011-B42D-00C04FC964FF}',
    '6f9619ff8b86d011b42d00c04fc964ff',
    '00000000-0000-0000-0000-000000000000',
    '(ffffffff-ffff-ffff-ffff-ffffffffffff)',
    '11111111111111111111111111111111',
    '1e555555-5555-5555-5555-555555555555',
  ],
  kbNumber: ['2992024', 'KB2992024', 'kb 890830', 'KB-4588624', '99999999', '000001'],
  certificateThumbprint: [
    '\u200ea9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b',
    '0'.repeat(40),
    '1'.repeat(40),
    'F'.repeat(40),
    '1E'.repeat(20),
    'abcdef0123'.repeat(4),
  ],
  url: [
    'http://a',
    "https://contoso.com/o'connell",
    'https://contoso.com/?a=$(x)&b=%27#c',
    'https://[2001:db8::1]:8443/',
    'https://contoso.com/@x;y,z!*()',
    'https://contoso.com/\u2019/\u{1f600}',
    'HTTPS://CONTOSO.COM',
    'http://10.0.0.1:80/%25PATH%25',
  ],
  connectionString: [
    "VMHost=O'Connell;GatewayVM=\u2019",
    'VMHost="a b";GatewayVM=$(x)',
    'a=b',
    'A = b ; C= d=e ;',
    'x=`n;y={0};z=%PATH%',
    '$a=1;@b=\u201c',
    "k='+(throw)+'",
    'empty=;e\u{1f600}=#>',
  ],
  credential: [],
  identifier: ['_', 'a', 'A_1', 'true', 'null', 'if', 'x0', 'Default'],
};

/**
 * About eight nasty raw values that the declaration accepts: its options, or its type's values that
 * pass `min`, `max` and `pattern`. Empty for a credential, and where nothing known passes.
 */
export function adversarialValues(declaration: ParameterDeclaration): readonly RawValue[] {
  return candidates(declaration).filter((value) => isAccepted(declaration, value));
}

function candidates(declaration: ParameterDeclaration): readonly RawValue[] {
  const { type, options = [], min, max, minItems = 1, maxItems = Infinity } = declaration;
  const bounds = [min, max].flatMap((bound) => (bound === undefined ? [] : [String(bound)]));
  if (type === 'choice') return options.map(({ value }) => value);
  if (type !== 'list') return [...new Set([...bounds, ...nasty[type]])];
  const itemDeclaration: ParameterDeclaration = { ...declaration, type: declaration.of ?? 'text' };
  if (itemDeclaration.type === 'list') return [];
  const items = distinct(itemDeclaration).filter((item) => isAccepted(itemDeclaration, item));
  const most = Math.min(maxItems, items.length);
  const least = Math.min(Math.max(minItems, 1), most);
  const singles = items.map((_, index) =>
    Array.from({ length: least }, (_item, offset) => items[(index + offset) % items.length] ?? ''),
  );
  return [...singles.slice(0, 7), items.slice(0, most)];
}

/** Values that are still different once they are normalised: a list refuses doubles. */
function distinct(declaration: ParameterDeclaration): string[] {
  const byText = new Map<string, string>();
  for (const value of candidates(declaration)) {
    if (typeof value !== 'string') continue;
    const text = allTypes.get(declaration.type)?.normalise(value) ?? value;
    byText.set(text.toLowerCase(), value);
  }
  return [...byText.values()];
}

/** By the type and the declaration's own limits; constraints that name other fields do not count. */
function isAccepted(declaration: ParameterDeclaration, value: RawValue): boolean {
  const { name, when: _when, derive: _derive, ...rest } = declaration;
  const states = checkValues([{ name, ...rest }], { [name]: value }, allTypes);
  return states.get(name)?.state === 'value';
}
