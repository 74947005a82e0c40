/** What an attribute may stand on in a class, by .NET's names. */
export type AttributeTarget =
  | 'Class'
  | 'Enum'
  | 'Constructor'
  | 'Method'
  | 'Property'
  | 'Field'
  | 'Parameter';

export interface AttributeUsage {
  name: string;
  targets: readonly AttributeTarget[];
  /** Arguments that can be given by name, and those that can only be read. */
  settable: readonly string[];
  readOnly: readonly string[];
}

const letters: Readonly<Record<string, readonly AttributeTarget[]>> = {
  C: ['Class'],
  E: ['Enum'],
  P: ['Property', 'Field'],
  F: ['Field'],
  CP: ['Class', 'Property', 'Field'],
  CE: ['Class', 'Enum'],
  notParameter: ['Class', 'Enum', 'Constructor', 'Method', 'Property', 'Field'],
};

/**
 * A line for each attribute that is known so well: its name, what it stands on, its named arguments;
 * `-` can only be read.
 */
const usages = `
System.Flags E
System.NonSerialized F
System.Obsolete notParameter -Message -IsError DiagnosticId UrlFormat
System.Serializable CE
Alias CP -AliasNames
AllowEmptyCollection P
AllowEmptyString P
AllowNull P
ArgumentCompleter P -Type -ScriptBlock
Cmdlet C DefaultParameterSetName SupportsShouldProcess SupportsPaging SupportsTransactions ConfirmImpact HelpUri RemotingCapability -NounName -VerbName
CmdletBinding C PositionalBinding DefaultParameterSetName SupportsShouldProcess SupportsPaging SupportsTransactions ConfirmImpact HelpUri RemotingCapability
DscProperty P Key Mandatory NotConfigurable
DscResource C RunAsCredential
OutputType C -Type ProviderCmdlet ParameterSetName
Parameter P -ExperimentName -ExperimentAction Position ParameterSetName Mandatory ValueFromPipeline ValueFromPipelineByPropertyName ValueFromRemainingArguments HelpMessage HelpMessageBaseName HelpMessageResourceId DontShow
PSTypeName P -PSTypeName
ValidateCount P -MinLength -MaxLength
ValidateLength P -MinLength -MaxLength
ValidateNotNull P
ValidateNotNullOrEmpty P
ValidateNotNullOrWhiteSpace P
ValidatePattern P -RegexPattern Options ErrorMessage
ValidateRange P -MinRange -MaxRange
ValidateScript P ErrorMessage -ScriptBlock
ValidateSet P ErrorMessage IgnoreCase -ValidValues`;

/** By the attribute's full name in lower case. */
export const attributeUsages: ReadonlyMap<string, AttributeUsage> = /* @__PURE__ */ readUsages();

function readUsages(): Map<string, AttributeUsage> {
  const found = new Map<string, AttributeUsage>();
  for (const line of usages.trim().split('\n')) {
    const [name = '', targets = '', ...members] = line.split(' ');
    const full = name.startsWith('System.') ? name : `System.Management.Automation.${name}`;
    found.set(`${full}attribute`.toLowerCase(), {
      name: name.replace('System.', ''),
      targets: letters[targets] ?? [],
      settable: members.filter((member) => !member.startsWith('-')),
      readOnly: [...members.filter((member) => member.startsWith('-')).map(withoutDash), 'TypeId'],
    });
  }
  return found;
}

function withoutDash(member: string): string {
  return member.slice(1);
}
