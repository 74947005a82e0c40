import type { ParameterTypeName } from './declaration.ts';
import type { ValueType } from './parameter-type.ts';

/** The types that a runbook uses, by name. */
export type TypeTable = ReadonlyMap<ParameterTypeName, ValueType>;

// Taking `type` alone lets the bundler leave the rest of each file out.
const files: Record<ParameterTypeName, () => Promise<ValueType>> = {
  text: () => import('./types/text.ts').then(({ type }) => type),
  computerName: () => import('./types/computer-name.ts').then(({ type }) => type),
  host: () => import('./types/host.ts').then(({ type }) => type),
  fqdn: () => import('./types/fqdn.ts').then(({ type }) => type),
  ipv4: () => import('./types/ipv4.ts').then(({ type }) => type),
  ipv6: () => import('./types/ipv6.ts').then(({ type }) => type),
  ip: () => import('./types/ip.ts').then(({ type }) => type),
  mac: () => import('./types/mac.ts').then(({ type }) => type),
  integer: () => import('./types/integer.ts').then(({ type }) => type),
  decimal: () => import('./types/decimal.ts').then(({ type }) => type),
  boolean: () => import('./types/boolean.ts').then(({ type }) => type),
  choice: () => import('./types/choice.ts').then(({ type }) => type),
  list: () => import('./types/list.ts').then(({ type }) => type),
  date: () => import('./types/date.ts').then(({ type }) => type),
  time: () => import('./types/time.ts').then(({ type }) => type),
  dateTime: () => import('./types/date-time.ts').then(({ type }) => type),
  changeWindow: () => import('./types/change-window.ts').then(({ type }) => type),
  path: () => import('./types/path.ts').then(({ type }) => type),
  samAccountName: () => import('./types/sam-account-name.ts').then(({ type }) => type),
  upn: () => import('./types/upn.ts').then(({ type }) => type),
  distinguishedName: () => import('./types/distinguished-name.ts').then(({ type }) => type),
  sid: () => import('./types/sid.ts').then(({ type }) => type),
  guid: () => import('./types/guid.ts').then(({ type }) => type),
  kbNumber: () => import('./types/kb-number.ts').then(({ type }) => type),
  certificateThumbprint: () => import('./types/certificate-thumbprint.ts').then(({ type }) => type),
  url: () => import('./types/url.ts').then(({ type }) => type),
  connectionString: () => import('./types/connection-string.ts').then(({ type }) => type),
  credential: () => import('./types/credential.ts').then(({ type }) => type),
  identifier: () => import('./types/identifier.ts').then(({ type }) => type),
};

/** Loads the named types only, so that a page weighs what it uses. Name a list's item type too. */
export async function loadTypes(names: Iterable<ParameterTypeName>): Promise<TypeTable> {
  const types = await Promise.all(Array.from(new Set(names), (name) => files[name]()));
  return new Map(types.map((type) => [type.name, type]));
}
