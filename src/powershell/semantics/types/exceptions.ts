/**
 * All exceptions of .NET's namespace `System`, and those of others that scripts catch. Each line is a
 * base and what derives from it: without `Exception` at the end and `System.` at the beginning; `~`
 * stands for `Management.Automation.`.
 */
const derivations = `
:Aggregate Application InvalidTimeZone System TimeZoneNotFound Net.Http.HttpRequest
System:AccessViolation AppDomainUnloaded Argument Arithmetic ArrayTypeMismatch BadImageFormat
 CannotUnloadAppDomain ContextMarshal DataMisaligned ExecutionEngine Format IndexOutOfRange
 InsufficientExecutionStack InvalidCast InvalidOperation InvalidProgram MemberAccess
 MulticastNotSupported NotImplemented NotSupported NullReference OperationCanceled OutOfMemory Rank
 StackOverflow Timeout TypeInitialization TypeLoad TypeUnloaded UnauthorizedAccess IO.IO IO.InvalidData
 Collections.Generic.KeyNotFound Management.Management Runtime.InteropServices.External
 Security.Security Security.Authentication.Authentication Security.Cryptography.Cryptographic Xml.Xml
 ~Runtime
Argument:ArgumentNull ArgumentOutOfRange DuplicateWaitObject ~PSArgument
Arithmetic:DivideByZero NotFiniteNumber Overflow
Format:UriFormat
InvalidOperation:ObjectDisposed Net.Web ~PSInvalidOperation
MemberAccess:FieldAccess MethodAccess MissingMember
MissingMember:MissingField MissingMethod
NotSupported:PlatformNotSupported ~PSNotSupported
OutOfMemory:InsufficientMemory
TypeLoad:DllNotFound EntryPointNotFound TypeAccess
IO.IO:IO.DirectoryNotFound IO.DriveNotFound IO.EndOfStream IO.FileLoad IO.FileNotFound IO.PathTooLong
Runtime.InteropServices.External:ComponentModel.Win32 Runtime.InteropServices.COM
ComponentModel.Win32:Net.Sockets.Socket
~Runtime:~ActionPreferenceStop ~CmdletInvocation ~CommandNotFound ~ExtendedTypeSystem ~Metadata
 ~PSSecurity ~ParameterBinding ~Parse ~PipelineStopped ~Remote ~Remoting.PSRemotingTransport
 ~ScriptRequires ~SessionState
~ExtendedTypeSystem:~Method ~PropertyNotFound
~Metadata:~ArgumentTransformationMetadata ~ValidationMetadata
~Method:~MethodInvocation
~SessionState:~DriveNotFound ~ItemNotFound ~ProviderNotFound`;

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
