import type { TypeTable } from './load-types.ts';
import { type as boolean } from './types/boolean.ts';
import { type as certificateThumbprint } from './types/certificate-thumbprint.ts';
import { type as changeWindow } from './types/change-window.ts';
import { type as choice } from './types/choice.ts';
import { type as computerName } from './types/computer-name.ts';
import { type as connectionString } from './types/connection-string.ts';
import { type as credential } from './types/credential.ts';
import { type as date } from './types/date.ts';
import { type as dateTime } from './types/date-time.ts';
import { type as decimal } from './types/decimal.ts';
import { type as distinguishedName } from './types/distinguished-name.ts';
import { type as fqdn } from './types/fqdn.ts';
import { type as guid } from './types/guid.ts';
import { type as host } from './types/host.ts';
import { type as identifier } from './types/identifier.ts';
import { type as integer } from './types/integer.ts';
import { type as ip } from './types/ip.ts';
import { type as ipv4 } from './types/ipv4.ts';
import { type as ipv6 } from './types/ipv6.ts';
import { type as kbNumber } from './types/kb-number.ts';
import { type as list } from './types/list.ts';
import { type as mac } from './types/mac.ts';
import { type as path } from './types/path.ts';
import { type as samAccountName } from './types/sam-account-name.ts';
import { type as sid } from './types/sid.ts';
import { type as text } from './types/text.ts';
import { type as time } from './types/time.ts';
import { type as upn } from './types/upn.ts';
import { type as url } from './types/url.ts';

/** Every type, for what runs in Node; the page loads those that it uses (`load-types.ts`). */
export const allTypes: TypeTable = new Map(
  [
    text,
    computerName,
    host,
    fqdn,
    ipv4,
    ipv6,
    ip,
    mac,
    integer,
    decimal,
    boolean,
    choice,
    list,
    date,
    time,
    dateTime,
    changeWindow,
    path,
    samAccountName,
    upn,
    distinguishedName,
    sid,
    guid,
    kbNumber,
    certificateThumbprint,
    url,
    connectionString,
    credential,
    identifier,
  ].map((type) => [type.name, type]),
);
