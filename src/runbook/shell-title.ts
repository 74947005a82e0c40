import type { Block, ShellName } from './runbook.ts';

/** A shell as its window calls itself: `powershell 5.1` is Windows PowerShell, 7 is PowerShell. */
export function shellTitle(shell: ShellName | Block['language']): string {
  if (shell === 'cmd') return 'Command Prompt';
  const version = shell.split(' ')[1];
  if (version === undefined) return 'PowerShell';
  return version === '7' ? 'PowerShell 7' : `Windows PowerShell ${version}`;
}
