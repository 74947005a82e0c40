/**
 * .NET's and PowerShell's exceptions, each line a base and what derives from it: without `Exception`
 * at the end and `System.` at the beginning; `~` stands for `Management.Automation.`.
 */
const derivations = `
:Aggregate Application InvalidTimeZone System TimeZoneNotFound Net.Http.HttpRequest Net.Mail.Smtp
 Text.Json.Json IO.IsolatedStorage.IsolatedStorage Threading.BarrierPostPhase Threading.LockRecursion
 Diagnostics.Eventing.Reader.EventLog
System:AccessViolation AppDomainUnloaded Argument Arithmetic ArrayTypeMismatch BadImageFormat
 CannotUnloadAppDomain ContextMarshal DataMisaligned ExecutionEngine Format IndexOutOfRange
 InsufficientExecutionStack InvalidCast InvalidOperation InvalidProgram MemberAccess
 MulticastNotSupported NotImplemented NotSupported NullReference OperationCanceled OutOfMemory Rank
 StackOverflow Timeout TypeInitialization TypeLoad TypeUnloaded UnauthorizedAccess IO.IO
 IO.InternalBufferOverflow IO.InvalidData Collections.Generic.KeyNotFound Configuration.Configuration
 Data.Data Data.DBConcurrency Management.Management Reflection.AmbiguousMatch
 Reflection.ReflectionTypeLoad Resources.MissingManifestResource Runtime.InteropServices.External
 Runtime.Serialization.Serialization Security.Authentication.Authentication
 Security.Cryptography.Cryptographic Security.Principal.IdentityNotMapped Security.Security
 Threading.AbandonedMutex Threading.SemaphoreFull Threading.ThreadAbort Threading.ThreadInterrupted
 Threading.ThreadState Xml.Xml Xml.Schema.XmlSchema Xml.XPath.XPath Xml.Xsl.Xslt ~FlowControl
 ~HaltCommand ~InvalidJobState ~InvalidPowerShellState ~JobFailed ~ParentContainsErrorRecord
 ~PipelineDepth ~Runspaces.InvalidPipelineState ~Runspaces.InvalidRunspacePoolState
 ~Runspaces.InvalidRunspaceState ~Runtime ~ScriptCallDepth
Application:Reflection.Target Reflection.TargetInvocation Reflection.TargetParameterCount
 Threading.WaitHandleCannotBeOpened
Argument:ArgumentNull ArgumentOutOfRange DuplicateWaitObject ComponentModel.InvalidEnumArgument
 Globalization.CultureNotFound Text.DecoderFallback Text.EncoderFallback
 Text.RegularExpressions.RegexParse ~PSArgument
ArgumentNull:~PSArgumentNull
ArgumentOutOfRange:~PSArgumentOutOfRange
Arithmetic:DivideByZero NotFiniteNumber Overflow
Format:UriFormat Net.Cookie
InvalidCast:~PSInvalidCast
InvalidOperation:ObjectDisposed Net.Web Net.ProtocolViolation Net.NetworkInformation.Ping
 ~PSInvalidOperation
MemberAccess:FieldAccess MethodAccess MissingMember
MissingMember:MissingField MissingMethod
NotImplemented:~PSNotImplemented
NotSupported:PlatformNotSupported ~PSNotSupported
ObjectDisposed:~PSObjectDisposed
OperationCanceled:Threading.Tasks.TaskCanceled
OutOfMemory:InsufficientMemory
Timeout:Text.RegularExpressions.RegexMatchTimeout
TypeLoad:DllNotFound EntryPointNotFound TypeAccess
UnauthorizedAccess:Security.AccessControl.PrivilegeNotHeld
IO.IO:IO.DirectoryNotFound IO.DriveNotFound IO.EndOfStream IO.FileLoad IO.FileNotFound IO.PathTooLong
Runtime.InteropServices.External:Runtime.InteropServices.COM Runtime.InteropServices.SEH
 ComponentModel.Win32 Data.Common.Db
ComponentModel.Win32:Net.HttpListener Net.NetworkInformation.NetworkInformation Net.Sockets.Socket
 Net.WebSockets.WebSocket
Net.Mail.Smtp:Net.Mail.SmtpFailedRecipient
Net.Mail.SmtpFailedRecipient:Net.Mail.SmtpFailedRecipients
Security.Authentication.Authentication:Security.Authentication.InvalidCredential
Diagnostics.Eventing.Reader.EventLog:Diagnostics.Eventing.Reader.EventLogInvalidData
 Diagnostics.Eventing.Reader.EventLogNotFound Diagnostics.Eventing.Reader.EventLogProviderDisabled
 Diagnostics.Eventing.Reader.EventLogReading
~Runtime:~ActionPreferenceStop ~ApplicationFailed ~CmdletInvocation ~CommandNotFound
 ~ExtendedTypeSystem ~Host.Host ~Metadata ~NativeCommandExit ~PSSecurity ~ParameterBinding ~Parse
 ~PipelineClosed ~PipelineStopped ~ProviderInvocation ~Redirected ~Remote ~Remoting.PSDirect
 ~Remoting.PSRemotingDataStructure ~Remoting.PSRemotingTransport ~Runspaces.PSSnapIn
 ~ScriptBlockToPowerShellNotSupported ~ScriptRequires ~SessionState ~WildcardPattern
~CmdletInvocation:~CmdletProviderInvocation
~ExtendedTypeSystem:~GetValue ~Method ~PropertyNotFound ~SetValue
~FlowControl:~Exit ~LoopFlow ~Terminate
~LoopFlow:~Break ~Continue
~GetValue:~GetValueInvocation
~SetValue:~SetValueInvocation
~Host.Host:~Host.Prompting
~Metadata:~ArgumentTransformationMetadata ~ParsingMetadata ~ValidationMetadata
~Method:~MethodInvocation
~Parse:~IncompleteParse
~Remoting.PSRemotingTransport:~Remoting.PSRemotingTransportRedirect
~SessionState:~DriveNotFound ~ItemNotFound ~ProviderNotFound ~SessionStateUnauthorizedAccess
~ProviderNotFound:~ProviderNameAmbiguous`;

/** Of each exception's full name, in lower case, the full name of its base. */
const baseExceptions: ReadonlyMap<string, string> = /* @__PURE__ */ readDerivations();

/** By their full names in lower case. */
export const exceptionTypes: readonly string[] = /* @__PURE__ */ [...baseExceptions.keys()];

/** The full name of a known type's base, as far as `catch` is concerned. */
export function baseTypeOf(type: string): string | undefined {
  if (type === 'system.object') return undefined;
  if (type.endsWith(']')) return 'system.array';
  return baseExceptions.get(type) ?? 'system.object';
}

function readDerivations(): Map<string, string> {
  const bases = new Map<string, string>();
  for (const line of derivations.trim().split(/\n(?! )/)) {
    const [base = '', derived = ''] = line.split(':');
    for (const name of derived.split(/\s+/)) bases.set(fullName(name), fullName(base));
  }
  bases.set('system.exception', 'system.object');
  return bases;
}

function fullName(stem: string): string {
  return `system.${stem.replace('~', 'Management.Automation.')}exception`.toLowerCase();
}
