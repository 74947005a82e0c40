/**
 * Modules that a console has without being asked: PowerShell's own, and from 3.0 on, which loads
 * modules by itself, those of every installation of Windows Server. Roles and features are not in it.
 */
const core =
  'Microsoft.PowerShell.Core Microsoft.PowerShell.Diagnostics Microsoft.PowerShell.Host Microsoft.PowerShell.Management Microsoft.PowerShell.Security Microsoft.PowerShell.Utility Microsoft.WSMan.Management';

const windows =
  'Microsoft.PowerShell.Archive Microsoft.PowerShell.LocalAccounts Microsoft.PowerShell.ODataUtils Microsoft.PowerShell.Operation.Validation AppBackgroundTask AppLocker Appx BestPractices BitsTransfer BranchCache CimCmdlets ConfigCI Defender DirectAccessClientComponents Dism DnsClient EventTracingManagement International iSCSI ISE Kds MsDtc MMAgent NetAdapter NetConnection NetEventPacketCapture NetLbfo NetNat NetQos NetSecurity NetSwitchTeam NetTCPIP NetworkConnectivityStatus NetworkSwitchManager NetworkTransition PackageManagement PcsvDevice PKI PnpDevice PowerShellGet PrintManagement ProcessMitigations PSDesiredStateConfiguration PSDiagnostics PSReadLine PSScheduledJob PSWorkflow PSWorkflowUtility ScheduledTasks SecureBoot ServerCore ServerManager ServerManagerTasks SmbShare SmbWitness SoftwareInventoryLogging StartLayout Storage TLS TroubleshootingPack TrustedPlatformModule UserAccessLogging VpnClient Wdac Whea WindowsDeveloperLicense WindowsErrorReporting WindowsSearch WindowsUpdate';

/** Only PowerShell 7 brings these along. */
const seven = 'Microsoft.PowerShell.PSResourceGet ThreadJob Microsoft.PowerShell.ThreadJob';

const byEra = [core, `${core} ${windows}`, `${core} ${seven} ${windows}`].map(
  (names) => new Set(names.toLowerCase().split(' ')),
);

/** In lower case. */
export function inboxModules(shell: number): ReadonlySet<string> {
  return byEra[shell < 3 ? 0 : shell < 7 ? 1 : 2] ?? new Set();
}
