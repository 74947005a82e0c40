/**
 * Commands that ask before they do anything, unless `-Force` or `-Confirm:$false` is given. Their pages
 * say so, by an example with the question or by "prompts you for confirmation" or "without asking for
 * confirmation" under `-Force` (MicrosoftDocs/windows-powershell-docs, docset/winserver2025-ps).
 */
const asking = new Set(
  [
    'remove-adcomputer remove-adgroup remove-adgroupmember remove-adobject remove-adorganizationalunit',
    'revoke-adauthenticationpolicysiloaccess',
    'clear-dnsservercache clear-dnsserverstatistics convertto-dnsserverprimaryzone',
    'convertto-dnsserversecondaryzone invoke-dnsserverzonesign invoke-dnsserverzoneunsign',
    'remove-dnsserverclientsubnet remove-dnsserverdirectorypartition remove-dnsserverforwarder',
    'remove-dnsserverqueryresolutionpolicy remove-dnsserverrecursionscope',
    'remove-dnsserverresourcerecord remove-dnsserverroothint remove-dnsserversigningkey',
    'remove-dnsservertrustanchor remove-dnsserverzone remove-dnsserverzonedelegation',
    'remove-dnsserverzonescope remove-dnsserverzonetransferpolicy reset-dnsserverzonekeymasterrole',
    'restore-dnsserverprimaryzone restore-dnsserversecondaryzone resume-dnsserverzone',
    'start-dnsserverscavenging suspend-dnsserverzone unregister-dnsserverdirectorypartition',
    'clear-clusterdiskreservation clear-clusternode remove-cluster remove-clustercheckpoint',
    'remove-clustergroup remove-clusternode remove-clusterresource stop-cluster',
    'suspend-clusterresource update-clusterfunctionallevel',
    'remove-vm remove-vmswitch restart-vm restore-vmsnapshot update-vmversion',
    'disable-netadapter',
    'close-smbopenfile close-smbsession block-smbshareaccess grant-smbshareaccess remove-smbmapping',
    'remove-smbglobalmapping remove-smbshare revoke-smbshareaccess set-smbshare unblock-smbshareaccess',
    'set-smbclientconfiguration set-smbserverconfiguration',
    'block-fileshareaccess revoke-fileshareaccess unblock-fileshareaccess',
  ].flatMap((names) => names.split(' ')),
);

/** Whether a command of this name, in lower case, asks by itself. */
export function asksByItself(command: string): boolean {
  return asking.has(command);
}
