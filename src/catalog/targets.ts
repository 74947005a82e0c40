import type { FoundModule } from './catalogue.ts';
import type { Command } from './command.ts';
import { isIn } from './command.ts';

/** A version that a session's commands must exist in. */
export interface Target {
  /** As a reader knows it: `PowerShell 5.1`, `Operations Manager 2016`. */
  label: string;
  /** The catalogue's names of it; it is enough to be in one. Empty: not documented. */
  ids: readonly string[];
  /** It is older than this one, so what came later is not in it. */
  before?: string;
}

/** What is known of a session: its shell, such as 5.1, and the product versions that it may meet. */
export interface Surrounding {
  shell: number;
  product: string;
  productVersions: readonly string[];
}

/** The versions of a module that a session may meet. */
export function targetsOf(module: FoundModule, surrounding: Surrounding): readonly Target[] {
  const { versions, product, isOwn } = module;
  if (isOwn) return [{ label: module.name, ids: versions }];
  const first = versions[0] ?? '';
  if (versions.some((id) => id === '5.1' || /^7\.\d$/.test(id))) return [ofShell(surrounding)];
  if (first.startsWith('WS')) return ofWindows(surrounding);
  if (
    /^(SC|OM)/.test(first) &&
    product.endsWith(surrounding.product.replace(/^System Center /, ''))
  ) {
    return ofSystemCenter(surrounding);
  }
  if (first === 'OM2007R2' && surrounding.product === 'Operations Manager') {
    return ofSystemCenter(surrounding);
  }
  return [{ label: module.name, ids: versions }];
}

function ofShell({ shell }: Surrounding): Target {
  if (shell >= 7) return { label: 'PowerShell 7', ids: ['7.4', '7.5', '7.6'] };
  const label = `Windows PowerShell ${shell.toFixed(1)}`;
  return shell === 5.1 ? { label, ids: ['5.1'] } : { label, ids: [], before: '5.1' };
}

const windowsVersions = ['2012', '2012 R2', '2016', '2019', '2022', '2025'];
const windowsId = (version: string) => `WS${version.replace(' ', '')}`;

/** The server's version is the product's, or follows from the shell that came with it. */
function ofWindows({ shell, product, productVersions }: Surrounding): readonly Target[] {
  if (/^Windows Server\b/.test(product)) {
    return productVersions.map((version) => ({
      label: `Windows Server ${version}`,
      ids: windowsVersions.includes(version) ? [windowsId(version)] : [],
    }));
  }
  const label = `Windows Server with PowerShell ${shell.toFixed(1)}`;
  if (shell < 3) return [{ label, ids: [], before: 'WS2012' }];
  if (shell === 3) return [{ label, ids: ['WS2012'] }];
  if (shell === 4) return [{ label, ids: ['WS2012R2'] }];
  return [{ label, ids: windowsVersions.slice(1).map(windowsId) }];
}

function ofSystemCenter({ product, productVersions }: Surrounding): readonly Target[] {
  return productVersions.map((version) => ({
    label: `${product} ${version}`,
    // The documentation's current page is that of the newest.
    ids:
      version === '2007 R2'
        ? ['OM2007R2']
        : [
            `SC${version.replace(/^SC\s*/, '').replaceAll(' ', '')}`,
            ...(version === '2025' ? ['SCcurrent'] : []),
          ],
  }));
}

export type Standing = 'present' | 'absent' | 'undocumented';

type Versioned = Pick<FoundModule, 'versions'>;

/** All versions that are documented for a command, whether it is in them or not. */
function documentedFor({ checked }: Command, { versions }: Versioned): readonly string[] {
  return checked ? [...versions, ...checked] : versions;
}

/** Whether a command is there in a target. */
export function standingOf(command: Command, module: Versioned, target: Target): Standing {
  const { versions, checked = [] } = command;
  if (isIn([...(versions ?? module.versions), ...checked], target.ids)) return 'present';
  if (target.before !== undefined) {
    return versions && !versions.includes(target.before) ? 'absent' : 'undocumented';
  }
  return lacks(versions ?? module.versions, command, module, target) ? 'absent' : 'undocumented';
}

/**
 * Whether what is documented for these versions is not in a target that the module documents. Of
 * Windows Server only what came later counts: what vanished from its documentation often lives on,
 * as an alias or undocumented.
 */
export function lacks(
  versions: readonly string[],
  command: Command,
  module: Versioned,
  { ids }: Target,
): boolean {
  if (!isIn(documentedFor(command, module), ids) || isIn(versions, ids)) return false;
  if (!ids.some((id) => id.startsWith('WS'))) return true;
  const ranks = (of: readonly string[]) =>
    of.map((id) => module.versions.indexOf(id)).filter((rank) => rank >= 0);
  return Math.min(...ranks(versions)) > Math.max(...ranks(ids));
}
