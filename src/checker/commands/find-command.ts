import type { Catalogue } from '../../catalog/catalogue.ts';
import type { Command } from '../../catalog/command.ts';
import type { SessionState } from './session-state.ts';

/** What a name stands for in a session. */
export type Meaning =
  | { is: 'command'; command: Command; isLoaded: boolean; alias?: string }
  /** Known, but nothing is known of it: a function, a program, a name with several meanings. */
  | { is: 'other' }
  /** Known from modules of which the catalogue has the names alone. */
  | { is: 'named'; modules: readonly string[]; isLoaded: boolean }
  | { is: 'unknown' };

/**
 * Programs of Windows that are called by their name in runbooks, and cmd's own words that people
 * write after `cmd /c`.
 */
const programs = new Set(
  'arp at auditpol bcdedit bitsadmin cacls certreq certutil chcp chkdsk choice cipher clip cmd cmdkey compact comp convert cscript csvde curl dcdiag defrag dfsrdiag dfsutil diskpart dism dnscmd driverquery dsacls dsadd dsget dsmod dsmove dsquery dsrm esentutl eventcreate expand explorer fc find findstr finger fltmc forfiles format fsutil ftp getmac git gpresult gpupdate hostname icacls iisreset ipconfig klist ksetup label ldifde ldp logman logoff makecab manage-bde mmc mode mofcomp mountvol move msconfig msg msiexec mstsc nbtstat net netdom netsh netstat nltest notepad nslookup ntdsutil openfiles pathping perfmon ping pnputil powercfg powershell powershell_ise print prnmngr psexec pwsh query quser qwinsta rasdial rasphone reg regedit regsvr32 repadmin replace robocopy route rpcping rundll32 runas rwinsta sc schtasks scp setspn setx sfc shutdown sigverif slmgr ssh ssh-keygen subst systeminfo takeown tar taskkill tasklist telnet tftp timeout tracert tree typeperf vssadmin w32tm waitfor wbadmin wdsutil wecutil wevtutil where whoami winget winmgmt winrm winrs wmic wscript wsl wusa xcopy'.split(
    ' ',
  ),
);

function isProgram(name: string): boolean {
  return (
    /[\\/]/.test(name) ||
    /\.(?:exe|com|cmd|bat|ps1|msc|cpl|vbs|py|sh)$/i.test(name) ||
    programs.has(name.toLowerCase())
  );
}

/** Names of programs that Windows PowerShell hides behind an alias, and PowerShell 7 does not. */
const freed = new Set(['curl', 'wget', 'sc']);

export function findCommand(written: string, session: SessionState, catalogue: Catalogue): Meaning {
  let meaning = session.meanings.get(written);
  if (!meaning) {
    meaning = meaningOf(written, session, catalogue);
    session.meanings.set(written, meaning);
  }
  return meaning;
}

function meaningOf(written: string, session: SessionState, catalogue: Catalogue): Meaning {
  const [, qualifier, bare = written] = /^([\w.-]+)\\([\w-]+)$/.exec(written) ?? [];
  const key = bare.toLowerCase();
  const other: Meaning = { is: 'other' };
  if (qualifier === undefined) {
    const own = session.functions.get(key);
    if (own?.command) return { is: 'command', command: own.command, isLoaded: true };
    if (own || catalogue.isFunction(key)) return other;
    if (session.shell >= 7 && freed.has(key)) return other;
    const alias = findAlias(key, session, catalogue);
    if (alias) return alias;
  }
  const modules = catalogue
    .modulesOf(bare)
    .filter(
      (module) => qualifier === undefined || module.toLowerCase() === qualifier.toLowerCase(),
    );
  if (modules.length > 0) return amongModules(bare, modules, session, catalogue);
  if (qualifier !== undefined && catalogue.moduleName(qualifier) === undefined) return other;
  if (isProgram(written)) return other;
  return { is: 'unknown' };
}

function findAlias(key: string, session: SessionState, catalogue: Catalogue): Meaning | undefined {
  const targets = catalogue.aliasTargets(key);
  const loaded = targets.filter(({ module }) => session.distance(module) < 2);
  const [first, second] = loaded;
  if (!first) return targets.length > 0 && !key.includes('-') ? { is: 'other' } : undefined;
  const command = catalogue.findCommand(first.command, { modules: [first.module] });
  // The alias of one module may have the name of another's command: which one runs, is not known.
  const isClear = !second && !catalogue.modulesOf(key).some((one) => session.distance(one) < 2);
  return command && isClear
    ? { is: 'command', command, isLoaded: true, alias: key }
    : { is: 'other' };
}

function amongModules(
  name: string,
  modules: readonly string[],
  session: SessionState,
  catalogue: Catalogue,
): Meaning {
  const least = Math.min(...modules.map((module) => session.distance(module)));
  const nearest = modules.filter((module) => session.distance(module) === least);
  const isLoaded = least < 2;
  const found = nearest.flatMap(
    (module) => catalogue.findCommand(name, { modules: [module] }) ?? [],
  );
  const [command] = found;
  if (!command) return { is: 'named', modules: nearest, isLoaded };
  // Two modules that were asked for: the one that was loaded last wins, and the text does not say.
  if (nearest.length > 1 && least !== 1) {
    return isLoaded ? { is: 'other' } : { is: 'named', modules: nearest, isLoaded };
  }
  return { is: 'command', command, isLoaded };
}
