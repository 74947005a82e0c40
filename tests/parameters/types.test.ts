import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adversarialValues } from '../../src/checker/adversarial-values.ts';
import { allTypes } from '../../src/parameters/all-types.ts';
import {
  type ParameterDeclaration,
  type ParameterTypeName,
  parameterTypeNames,
} from '../../src/parameters/declaration.ts';
import { loadTypes } from '../../src/parameters/load-types.ts';
import type { ParameterType } from '../../src/parameters/parameter-type.ts';
import { kindOf } from '../../src/parameters/value-kind.ts';
import { checkValues } from '../../src/parameters/values.ts';
import { arbitraries, declarationOf } from './arbitraries.ts';

function typeNamed(name: ParameterTypeName): ParameterType {
  const type = allTypes.get(name);
  if (!type) throw new Error(`There is no type ${name}.`);
  return type;
}

function judge(
  name: ParameterTypeName,
  raw: string,
  more?: Partial<ParameterDeclaration>,
): { text: string; message: string | undefined } {
  const type = typeNamed(name);
  const text = type.normalise(raw);
  return { text, message: type.check(text, declarationOf(name, more)) };
}

type Accepted = Partial<
  Record<ParameterTypeName, readonly (readonly [raw: string, kept: string])[]>
>;
type Refused = Partial<
  Record<ParameterTypeName, readonly (readonly [raw: string, message: string])[]>
>;

const accepted: Accepted = {
  text: [
    ['  two  spaces ', 'two  spaces'],
    ["\u2018it's\u201d $x `n", "\u2018it's\u201d $x `n"],
    ['--%x', '--%x'],
  ],
  computerName: [
    [' GW01 ', 'GW01'],
    ['gw_01-a', 'gw_01-a'],
    ['ABCDEFGHIJKLMNO', 'ABCDEFGHIJKLMNO'],
  ],
  host: [
    ['gw01', 'gw01'],
    ['gw01.contoso.com.', 'gw01.contoso.com'],
    ['10.0.0.1', '10.0.0.1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
  ],
  fqdn: [
    [' gw01.contoso.com. ', 'gw01.contoso.com'],
    ['GW01.Contoso.Com', 'GW01.Contoso.Com'],
    ['1.contoso.com', '1.contoso.com'],
  ],
  ipv4: [[' 10.0.0.255 ', '10.0.0.255']],
  ipv6: [
    ['2001:0DB8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['::', '::'],
    ['1:0:3:4:5:6:7:8', '1:0:3:4:5:6:7:8'],
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
  ],
  ip: [
    ['192.0.2.1', '192.0.2.1'],
    ['FE80::1', 'fe80::1'],
  ],
  mac: [
    ['001dd8b71c00', '00:1D:D8:B7:1C:00'],
    ['00-1d-d8-b7-1c-00', '00:1D:D8:B7:1C:00'],
    ['00\u20131d\u2013d8\u2013b7\u20131c\u201300', '00:1D:D8:B7:1C:00'],
    ['001d.d8b7.1c00', '00:1D:D8:B7:1C:00'],
    ['001122334455', '00:11:22:33:44:55'],
  ],
  integer: [
    ['007', '7'],
    ['+3', '3'],
    ['-0', '0'],
    ['\u22125', '-5'],
    ['9223372036854775807', '9223372036854775807'],
    ['-9223372036854775808', '-9223372036854775808'],
  ],
  decimal: [
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.0', '0'],
    ['+007.10', '7.1'],
    ['0.00000001', '0.00000001'],
    ['999999999999999', '999999999999999'],
  ],
  boolean: [
    ['Yes', 'true'],
    ['no', 'false'],
    ['TRUE', 'true'],
    [' false ', 'false'],
  ],
  choice: [["2-NIC 'old'", "2-NIC 'old'"]],
  date: [
    ['2026-11-23', '2026-11-23'],
    ['2024-02-29', '2024-02-29'],
  ],
  time: [
    ['2:00', '02:00'],
    ['23:59', '23:59'],
  ],
  dateTime: [
    ['2026-11-23T02:00', '2026-11-23T02:00:00'],
    ['2026-11-23 2:00', '2026-11-23T02:00:00'],
    ['2026-11-23T02:00:30', '2026-11-23T02:00:30'],
  ],
  changeWindow: [
    ['2026-11-23 02:00 / 2026-11-23 04:00', '2026-11-23T02:00/2026-11-23T04:00'],
    ['2026-11-23T02:00:00/2026-11-23T04:00:30', '2026-11-23T02:00/2026-11-23T04:00:30'],
  ],
  path: [
    ['C:\\', 'C:\\'],
    ['c:\\Temp\\a.log', 'c:\\Temp\\a.log'],
    ['\\\\server\\share', '\\\\server\\share'],
    ['\\\\server\\share$\\a b\\', '\\\\server\\share$\\a b\\'],
    ['C:\\a[1]', 'C:\\a[1]'],
    ['C:\\console\\nul1', 'C:\\console\\nul1'],
  ],
  samAccountName: [
    ["o'connell", "o'connell"],
    ['abcdefghijklmnopqrst', 'abcdefghijklmnopqrst'],
    ['gmsa$', 'gmsa$'],
  ],
  upn: [["o'connell@contoso.com", "o'connell@contoso.com"]],
  distinguishedName: [
    ['CN=GW01,OU=Gateways,DC=contoso,DC=com', 'CN=GW01,OU=Gateways,DC=contoso,DC=com'],
    ['CN=Doe\\, John, OU=A', 'CN=Doe\\, John, OU=A'],
    ['2.5.4.3=#0402', '2.5.4.3=#0402'],
    ['CN=a\\2Cb+UID=1', 'CN=a\\2Cb+UID=1'],
  ],
  sid: [
    ['s-1-5-18', 'S-1-5-18'],
    ['S-1-5-21-1-2-4294967295-512', 'S-1-5-21-1-2-4294967295-512'],
  ],
  guid: [
    ['{6F9619FF-8B86-D011-B42D-00C04FC964FF}', '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
    ['6f9619ff8b86d011b42d00c04fc964ff', '6f9619ff-8b86-d011-b42d-00c04fc964ff'],
    [
      '6f9619ff\u20138b86\u2013d011\u2013b42d\u201300c04fc964ff',
      '6f9619ff-8b86-d011-b42d-00c04fc964ff',
    ],
  ],
  kbNumber: [
    ['2992024', 'KB2992024'],
    ['kb 2992024', 'KB2992024'],
  ],
  certificateThumbprint: [
    [
      '\u200ea9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b',
      'A909502DD82AE41433E6F83886B00D4277A32A7B',
    ],
  ],
  url: [['https://contoso.com/a?b=c#d', 'https://contoso.com/a?b=c#d']],
  connectionString: [
    ['VMHost=a.b;Unknown= c d ;', 'VMHost=a.b;Unknown= c d ;'],
    ['a=b=c', 'a=b=c'],
    ['a=', 'a='],
  ],
  identifier: [['_gateway1', '_gateway1']],
};

const refused: Refused = {
  text: [
    ['--%', '`--%` stops PowerShell from reading the rest of a command, so it cannot be a value.'],
    ['a\nb', 'Character 2 is a line break (U+000A); remove it.'],
    ['\u{1f600}a\u200bb', 'Character 3 is an invisible character (U+200B); remove it.'],
    ['a\u202eb', 'Character 2 is an invisible character (U+202E); remove it.'],
    ['a\tb', 'Character 2 is an invisible character (U+0009); remove it.'],
    ['a\u0000b', 'Character 2 is an invisible character (U+0000); remove it.'],
  ],
  computerName: [
    ['ABCDEFGHIJKLMNOP', '`ABCDEFGHIJKLMNOP` has 16 characters; a computer name has at most 15.'],
    ['123', '`123` is only digits; a computer name needs a letter.'],
    [
      'gw01.contoso.com',
      '`gw01.contoso.com` has a dot; write the name without the domain, like GW01.',
    ],
    ['gw 01', '`gw 01` has a space, which a computer name cannot have.'],
    ['gw\u2019', '`gw\u2019` has `\u2019`, which a computer name cannot have.'],
    ['gw-', '`gw-` begins or ends with `-`; a name cannot.'],
  ],
  host: [
    ['gw_01', '`gw_01` has `_`, which a host name cannot have.'],
    ['10.0.0.256', '`256` is more than 255, the most a part can be.'],
    ['fe80::1%12', '`fe80::1%12` has a zone; write it without `%` and what follows.'],
  ],
  fqdn: [
    ['gw01', '`gw01` has no domain; write it like gw01.contoso.com.'],
    ['gw_01.contoso.com', '`gw_01.contoso.com` has `_`, which a host name cannot have.'],
    ['gw01..contoso.com', '`gw01..contoso.com` has a dot too many.'],
    ['gw01.contoso.com..', '`gw01.contoso.com..` has a dot too many.'],
    ['10.0.0.1', '`10.0.0.1` is an address; write the name, like gw01.contoso.com.'],
    [
      `${'a'.repeat(64)}.b`,
      `\`${'a'.repeat(64)}\` has 64 characters; a part of a host name has at most 63.`,
    ],
    [`${'a.'.repeat(127)}bc`, 'Host name has 256 characters; it has at most 255.'],
    ['gw01-.contoso.com', '`gw01-` begins or ends with `-`; a name cannot.'],
  ],
  ipv4: [
    ['10.0.0', '`10.0.0` has 3 parts; an IPv4 address has 4.'],
    ['10.0.0.010', '`010` begins with 0, which some programs read as octal.'],
    ['10.0..1', '`10.0..1` has an empty part; each part is a number from 0 to 255.'],
    ['10.0.0.a', '`10.0.0.a` has `a`; an IPv4 address has digits and dots only.'],
  ],
  ipv6: [
    ['fe80::1%eth0', '`fe80::1%eth0` has a zone; write it without `%` and what follows.'],
    ['1::2::3', '`1::2::3` has `::` twice; it may stand once.'],
    ['1:2:3', '`1:2:3` has 3 groups; an IPv6 address has 8, or `::` for the zeros.'],
    ['2001:db8::12345', '`12345` has 5 digits; a group has at most 4.'],
    ['[::1]', '`[::1]` has `[`, which an IPv6 address cannot have.'],
    ['::1.2.3.400', '`::1.2.3.400` is not an IPv6 address.'],
  ],
  ip: [['10.0.0', '`10.0.0` has 3 parts; an IPv4 address has 4.']],
  mac: [
    ['00:1D:D8:B7:1C:0', 'MAC address has 11 digits; it needs 12.'],
    ['00:1D:D8:B7:1C:0G', 'MAC address has `G`, which is not a hex digit.'],
  ],
  integer: [
    ['1,000', '`1,000` has separators; write 1000.'],
    ['1.5', '`1.5` is not a whole number.'],
    ['1e3', '`1e3` is not a whole number.'],
    ['9223372036854775808', '`9223372036854775808` does not fit a 64-bit whole number.'],
  ],
  decimal: [
    ['1,5', '`1,5` has a comma; write the decimal point as `.`.'],
    ['1e5', '`1e5` is not a number like 1.5.'],
    ['.', '`.` is not a number like 1.5.'],
    ['1234567890.123456', '`1234567890.123456` has 16 digits; at most 15 are held exactly.'],
  ],
  boolean: [['maybe', '`maybe` is neither yes nor no.']],
  choice: [['4-NIC', '`4-NIC` is not one of `2-NIC \'old\'`, `3-NIC "$new"`, `a, b; c`.']],
  date: [
    ['2026-02-30', '`2026-02-30` has day 30; that month has 28 days.'],
    ['2026-13-01', '`2026-13-01` has month 13; a year has 12.'],
    ['2026-00-01', '`2026-00-01` has month 0; a year has 12.'],
    ['23.11.2026', '`23.11.2026` is not a date like 2026-11-23.'],
    ['0026-11-23', '`0026-11-23` has the year 26; write it in full.'],
  ],
  time: [
    ['24:00', '`24:00` is not a time like 02:00.'],
    ['02:00:00', '`02:00:00` is not a time like 02:00.'],
  ],
  dateTime: [
    [
      '2026-11-23T02:00Z',
      '`2026-11-23T02:00Z` has a time zone; write local time, like 2026-11-23T02:00.',
    ],
    ['2026-11-23', '`2026-11-23` is not a date and time like 2026-11-23T02:00.'],
    ['2026-11-23T02:60', '`02:60` is not a time like 02:00.'],
  ],
  changeWindow: [
    [
      '2026-11-23T04:00/2026-11-23T04:00',
      "The window's end, 2026-11-23T04:00, is not after its start, 2026-11-23T04:00.",
    ],
    [
      '2026-11-23T04:00/2026-11-23T02:00',
      "The window's end, 2026-11-23T02:00, is not after its start, 2026-11-23T04:00.",
    ],
    [
      '2026-11-23T04:00',
      'A change window needs a start and an end, like 2026-11-23T02:00/2026-11-23T04:00.',
    ],
  ],
  path: [
    [
      'Temp\\a',
      '`Temp\\a` is not a full path; begin with a drive (C:\\) or a share (\\\\server\\share).',
    ],
    [
      'C:Temp',
      '`C:Temp` is not a full path; begin with a drive (C:\\) or a share (\\\\server\\share).',
    ],
    ['C:\\*.log', '`C:\\*.log` has `*`, which a path cannot have.'],
    ['C:/Temp', '`C:/Temp` has `/`; write `\\`.'],
    ['C:\\a\\\\b', '`C:\\a\\\\b` has `\\\\` inside; write one `\\`.'],
    ['C:\\a \\b', '`a ` ends with a space, which Windows drops.'],
    ['C:\\a.\\b', '`a.` ends with a dot, which Windows drops.'],
    ['C:\\..\\b', '`..` ends with a dot, which Windows drops.'],
    ['C:\\Temp\\nul.txt', '`nul.txt` is the device NUL, not a file.'],
    ['C:\\COM1', '`COM1` is the device COM1, not a file.'],
    [
      '\\\\server',
      '`\\\\server` is not a full path; begin with a drive (C:\\) or a share (\\\\server\\share).',
    ],
    ['\\\\?\\C:\\a', '`\\\\?\\C:\\a` has `?`, which a path cannot have.'],
  ],
  samAccountName: [
    [
      'abcdefghijklmnopqrstu',
      '`abcdefghijklmnopqrstu` has 21 characters; an account name has at most 20.',
    ],
    ['CONTOSO\\op', '`CONTOSO\\op` has `\\`, which an account name cannot have.'],
    ['op.', '`op.` ends with a dot; an account name cannot.'],
  ],
  upn: [
    ['op', '`op` needs a name, one `@` and a domain, like operator@contoso.com.'],
    ['a b@contoso.com', '`a b` has a space, which a user name cannot have.'],
    ['a@con_toso.com', '`con_toso.com` has `_`, which a host name cannot have.'],
  ],
  distinguishedName: [
    ['GW01', '`GW01` is not a part like `OU=Gateways`.'],
    ['CN=a,', '`` is not a part like `OU=Gateways`.'],
    ['CN=a"b', '`"` at character 5 needs `\\` before it.'],
    ['CN=a\\xb', '`\\` at character 5 escapes nothing; write `\\\\` for the sign itself.'],
  ],
  sid: [
    ['S-1-5', 'SID has 0 numbers after the authority; it has 1 to 15.'],
    ['S-2-5-18', '`S-2-5-18` is not a SID like S-1-5-32-544.'],
    ['S-1-5-4294967296', '`4294967296` is more than 4294967295, the most a part can be.'],
  ],
  guid: [
    ['6f9619ff-8b86-d011-b42d-00c04fc964f', 'GUID has 31 digits; it needs 32.'],
    ['6f9619ff-8b86-d011-b42d-00c04fc964fg', 'GUID has `g`, which is not a hex digit.'],
  ],
  kbNumber: [
    ['KB12', '`KB12` has 2 digits; a KB number has 6 to 8.'],
    ['MS14-066', '`MS14-066` is not a KB number like KB2992024.'],
  ],
  certificateThumbprint: [
    ['a909502d', 'Thumbprint has 8 digits; it needs 40.'],
    ['\u200f12', 'Character 1 is an invisible character (U+200F); remove it.'],
  ],
  url: [
    ['ftp://contoso.com', '`ftp://contoso.com` does not begin with http:// or https://.'],
    [
      'https://contoso.com/a b',
      '`https://contoso.com/a b` has a space, which a web address cannot have.',
    ],
    [
      'https://me:secret@contoso.com',
      'The address has a user before `@`; write it without, since it would be kept and printed.',
    ],
    ['https://', '`https://` is not a web address.'],
  ],
  connectionString: [
    ['Key=1;kEY=2', '`kEY` is there twice.'],
    ['a=1;b', '`b` is not a pair like VMHost=gwcluster.contoso.com.'],
    ['a=1;;b=2', 'There is a `;` with nothing before it; remove it.'],
  ],
  credential: [['x', 'A credential is never kept; leave it out, the console asks for it.']],
  identifier: [
    ['1a', '`1a` begins with a digit; an identifier cannot.'],
    ['a-b', '`a-b` has `-`; an identifier has letters, digits and `_`.'],
  ],
};

describe.each(parameterTypeNames)('a value of type %s', (name) => {
  const type = typeNamed(name);

  it.each(accepted[name] ?? [])('%j is kept as %j', (raw, kept) => {
    expect(judge(name, raw)).toEqual({ text: kept, message: undefined });
  });

  it.each(refused[name] ?? [])('%j is refused: %s', (raw, message) => {
    expect(judge(name, raw).message).toBe(message);
  });

  it('is never `--%`, which stops parsing', () => {
    expect(judge(name, '--%').message).toContain('`--%`');
  });

  it('has the example that its type shows', () => {
    if (type.example) expect(judge(name, type.example).message).toBeUndefined();
  });

  it('is accepted at its nastiest by the declaration that asked for it', () => {
    const declaration = declarationOf(name);
    const values = adversarialValues(declaration);
    expect(values.length).toBeGreaterThanOrEqual(name === 'credential' ? 0 : 3);
    for (const value of values)
      expect(checkValues([declaration], { value }, allTypes).get('value')).toMatchObject({
        state: 'value',
      });
  });

  if (name === 'credential') return;

  it('is accepted, of the kind that the declaration promises, and no different when read again', () => {
    fc.assert(
      fc.property(arbitraries[name], (raw) => {
        const declaration = declarationOf(name);
        const state = checkValues([declaration], { value: raw }, allTypes).get('value');
        if (state?.state !== 'value') throw new Error(JSON.stringify(state));
        expect(state.value.kind).toBe(kindOf(declaration));
        expect(checkValues([declaration], { value: state.text }, allTypes).get('value')).toEqual(
          state,
        );
      }),
    );
  });

  it('is normalised once and for all, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraries[name], fc.string({ unit: 'binary' })), (raw) => {
        const once = type.normalise(raw);
        expect(type.normalise(once)).toBe(once);
      }),
    );
  });
});

describe('numbers with limits', () => {
  it.each([
    ['integer', '0', '0 is less than 1, the least allowed.'],
    ['integer', '6', '6 is more than 5, the most allowed.'],
    ['decimal', '0.5', '0.5 is less than 1, the least allowed.'],
    ['decimal', '5.1', '5.1 is more than 5, the most allowed.'],
  ] as const)('%s %s: %s', (name, raw, message) => {
    expect(judge(name, raw, { min: 1, max: 5 }).message).toBe(message);
  });
});

describe('a value as long as a file', () => {
  it.each(['', '1.'])('is refused at once, a row of zeros after "%s" too', (start) => {
    const { message } = judge('decimal', `${start}${'0'.repeat(300_000)}x`);
    expect(message).toMatch(/^The value has 30000[13] characters; at most 32767 are allowed\.$/);
  });
});

describe('what PowerShell gets', () => {
  it.each([
    ['date', '2026-11-23', { kind: 'dateTime', text: '2026-11-23T00:00:00' }],
    ['time', '2:00', { kind: 'string', text: '02:00' }],
    ['dateTime', '2026-11-23T02:00', { kind: 'dateTime', text: '2026-11-23T02:00:00' }],
    ['integer', '007', { kind: 'number', text: '7' }],
    ['boolean', 'yes', { kind: 'boolean', value: true }],
    ['identifier', 'a_1', { kind: 'identifier', text: 'a_1' }],
    ['mac', '001122334455', { kind: 'string', text: '00:11:22:33:44:55' }],
  ] as const)('a %s %s as %j', (name, raw, value) => {
    expect(checkValues([declarationOf(name)], { value: raw }, allTypes).get('value')).toMatchObject(
      {
        value,
      },
    );
  });
});

it('loads in the page only the types that are named', async () => {
  expect([...(await loadTypes(['mac', 'text', 'mac'])).keys()]).toEqual(['mac', 'text']);
});
