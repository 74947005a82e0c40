import type { ParameterTypeName } from './declaration.ts';
import type { ParameterType } from './parameter-type.ts';

/** The types that a runbook uses, by name. */
export type TypeTable = ReadonlyMap<ParameterTypeName, ParameterType>;

const files: Record<ParameterTypeName, () => Promise<{ type: ParameterType }>> = {
  text: () => import('./types/text.ts'),
  computerName: () => import('./types/computer-name.ts'),
  host: () => import('./types/host.ts'),
  fqdn: () => import('./types/fqdn.ts'),
  ipv4: () => import('./types/ipv4.ts'),
  ipv6: () => import('./types/ipv6.ts'),
  ip: () => import('./types/ip.ts'),
  mac: () => import('./types/mac.ts'),
  integer: () => import('./types/integer.ts'),
  decimal: () => import('./types/decimal.ts'),
  boolean: () => import('./types/boolean.ts'),
  choice: () => import('./types/choice.ts'),
  list: () => import('./types/list.ts'),
  date: () => import('./types/date.ts'),
  time: () => import('./types/time.ts'),
  dateTime: () => import('./types/date-time.ts'),
  changeWindow: () => import('./types/change-window.ts'),
  path: () => import('./types/path.ts'),
  samAccountName: () => import('./types/sam-account-name.ts'),
  upn: () => import('./types/upn.ts'),
  distinguishedName: () => import('./types/distinguished-name.ts'),
  sid: () => import('./types/sid.ts'),
  guid: () => import('./types/guid.ts'),
  kbNumber: () => import('./types/kb-number.ts'),
  certificateThumbprint: () => import('./types/certificate-thumbprint.ts'),
  url: () => import('./types/url.ts'),
  connectionString: () => import('./types/connection-string.ts'),
  credential: () => import('./types/credential.ts'),
  identifier: () => import('./types/identifier.ts'),
};

/** Loads the named types only, so that a page weighs what it uses. Name a list's item type too. */
export async function loadTypes(names: Iterable<ParameterTypeName>): Promise<TypeTable> {
  const modules = await Promise.all(Array.from(new Set(names), (name) => files[name]()));
  return new Map(modules.map(({ type }) => [type.name, type]));
}
