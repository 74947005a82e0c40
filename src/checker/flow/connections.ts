import type { ParseResult } from '../../powershell/parse.ts';
import { callsOf } from './calls.ts';

/** Commands that say, or choose, which server a shell is connected to. */
const connections = new Set(
  'get-scommanagementgroup get-scommanagementgroupconnection get-scmanagementgroupconnection new-scommanagementgroupconnection new-scmanagementgroupconnection get-scvmmserver get-managementserver get-rootmanagementserver get-managementgroupconnection new-managementgroupconnection'.split(
    ' ',
  ),
);

/**
 * Nouns of Operations Manager 2007; those of later versions and of Virtual Machine Manager begin
 * with `SC`. All of them work on the server that the shell happens to be connected to.
 */
const nounsOf2007 = new Set(
  'agent managementserver gatewaymanagementserver rootmanagementserver failovermanagementserver monitoringclass monitoringobject maintenancewindow'.split(
    ' ',
  ),
);

/** Whether a command works on the server that its shell is connected to. */
export function needsConnection(name: string): boolean {
  const [, noun] = /^[a-z]+-([a-z]\w*)$/.exec(name) ?? [];
  if (noun === undefined) return false;
  return /^sc(?:om)?[a-z]/.test(noun)
    ? !/^(?:sc(?:heduled|hema|ript|reen|ope))/.test(noun)
    : nounsOf2007.has(noun);
}

/** The command that looks at the connection, if the block has one. */
export function looksAtConnection(parsed: ParseResult): boolean {
  return callsOf(parsed).some(({ name }) => connections.has(name));
}
