import type { ShellName } from '../runbook/runbook.ts';

/**
 * A PowerShell condition that holds in the shell of this name only. Windows PowerShell before 5.1
 * knows no edition, and none but Windows PowerShell has those versions.
 */
export function isShell(shell: Exclude<ShellName, 'cmd'>): string {
  const version = '$PSVersionTable.PSVersion';
  const [major = '', minor] = shell.slice('powershell '.length).split('.');
  return minor === undefined
    ? `${version}.Major -eq ${major}`
    : `${version}.Major -eq ${major} -and ${version}.Minor -eq ${minor}`;
}
