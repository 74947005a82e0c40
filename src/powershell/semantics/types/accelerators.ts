/**
 * PowerShell's short names of types, a namespace a line: `name` or `name=Type`, and `name()` for the
 * attribute `nameAttribute`.
 */
const accelerators = `
System:array bool=Boolean byte char datetime decimal double single float=Single guid int=Int32 int16 int32
 int64 long=Int64 short=Int16 sbyte string timespan type uint=UInt32 uint16 uint32 uint64 ulong=UInt64
 uri ushort=UInt16 version void
System.Collections:hashtable
System.Collections.Specialized:ordered=OrderedDictionary
System.Globalization:cultureinfo
System.Management.Automation:Alias() AllowEmptyCollection() AllowEmptyString() AllowNull()
 ArgumentCompleter() ArgumentCompletions() CmdletBinding() DscLocalConfigurationManager() DscProperty()
 DscResource() ExperimentAction Experimental() ExperimentalFeature OutputType() PSDefaultValue()
 PSTypeNameAttribute Parameter() SupportsWildcards() ValidateCount() ValidateDrive() ValidateLength()
 ValidateNotNull() ValidateNotNullOrEmpty() ValidateNotNullOrWhiteSpace() ValidatePattern()
 ValidateRange() ValidateScript() ValidateSet() ValidateTrustedData() ValidateUserDrive()
 WildcardPattern powershell psaliasproperty pscredential pscustomobject=PSObject pslistmodifier
 psmoduleinfo psnoteproperty psobject psprimitivedictionary psscriptmethod psscriptproperty psvariable
 psvariableproperty ref=PSReference scriptblock semver=SemanticVersion switch=SwitchParameter
System.Management.Automation.Language:NoRunspaceAffinity() NullString
System.Management.Automation.Runspaces:initialsessionstate runspace runspacefactory
System.Net:IPAddress IPEndpoint
System.Net.Mail:mailaddress
System.Net.NetworkInformation:PhysicalAddress
System.Numerics:bigint=BigInteger
System.Security:securestring
System.Security.AccessControl:ObjectSecurity
System.Security.Cryptography.X509Certificates:X500DistinguishedName X509Certificate
System.Text.RegularExpressions:regex
System.Xml:xml=XmlDocument
Microsoft.Management.Infrastructure:CimSession cimclass ciminstance cimtype cimconverter
Microsoft.PowerShell.Commands:pspropertyexpression`;

/** The full name in lower case of each short name in lower case. */
export const typeAccelerators: ReadonlyMap<string, string> = /* @__PURE__ */ readAccelerators();

function readAccelerators(): Map<string, string> {
  const types = new Map<string, string>();
  for (const line of accelerators
    .trim()
    .toLowerCase()
    .split(/\n(?! )/)) {
    const [namespace = '', names = ''] = line.split(':');
    for (const entry of names.split(/\s+/)) {
      const [name = '', type = name] = entry.split('=');
      types.set(name.replace('()', ''), `${namespace}.${type.replace('()', 'attribute')}`);
    }
  }
  return types;
}
