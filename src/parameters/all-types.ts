import type { ParameterTypeName } from './declaration.ts';
import type { ParameterType } from './parameter-type.ts';
import * as boolean from './types/boolean.ts';
import * as certificateThumbprint from './types/certificate-thumbprint.ts';
import * as changeWindow from './types/change-window.ts';
import * as choice from './types/choice.ts';
import * as computerName from './types/computer-name.ts';
import * as connectionString from './types/connection-string.ts';
import * as credential from './types/credential.ts';
import * as date from './types/date.ts';
import * as dateTime from './types/date-time.ts';
import * as decimal from './types/decimal.ts';
import * as distinguishedName from './types/distinguished-name.ts';
import * as fqdn from './types/fqdn.ts';
import * as guid from './types/guid.ts';
import * as host from './types/host.ts';
import * as identifier from './types/identifier.ts';
import * as integer from './types/integer.ts';
import * as ip from './types/ip.ts';
import * as ipv4 from './types/ipv4.ts';
import * as ipv6 from './types/ipv6.ts';
import * as kbNumber from './types/kb-number.ts';
import * as list from './types/list.ts';
import * as mac from './types/mac.ts';
import * as path from './types/path.ts';
import * as samAccountName from './types/sam-account-name.ts';
import * as sid from './types/sid.ts';
import * as text from './types/text.ts';
import * as time from './types/time.ts';
import * as upn from './types/upn.ts';
import * as url from './types/url.ts';

/** Every type, for what runs in Node; the page loads those that it uses (`load-types.ts`). */
export const allTypes: ReadonlyMap<ParameterTypeName, ParameterType> = new Map(
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
  ].map(({ type, about }) => [type.name, { ...type, ...about }]),
);
