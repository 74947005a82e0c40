/**
 * The public types directly in .NET's namespace `System`, so that a name without dots which is none
 * of them is known to be no type. Made by asking the engine of PowerShell 7.6 on Linux for all exported
 * types of its assemblies.
 */
export const systemClasses = `Action Activator AppContext AppDomain AppDomainSetup ApplicationId
ApplicationIdentity ArgIterator Array AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback
Attribute BitConverter Boolean Buffer Byte Char CharEnumerator Console ConsoleCancelEventArgs
ConsoleCancelEventHandler ConsoleKeyInfo ContextBoundObject Convert CultureAwareComparer DBNull DateOnly
DateTime DateTimeOffset Decimal Delegate Double Enum Environment EventArgs EventHandler
FileStyleUriParser FormattableString FtpStyleUriParser GC GCGenerationInfo GCMemoryInfo GenericUriParser
GopherStyleUriParser Guid Half HashCode HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable
IComparable IConvertible ICustomFormatter IDisposable IFormatProvider IFormattable IServiceProvider
ISpanFormattable IUtf8SpanFormattable Index Int128 Int16 Int32 Int64 IntPtr LdapStyleUriParser
LocalDataStoreSlot MarshalByRefObject Math MathF MemoryExtensions ModuleHandle MulticastDelegate
NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser Nullable Object OperatingSystem
OrdinalComparer Random Range ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle
RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte SequencePosition Single String
StringComparer StringNormalizationExtensions TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo Tuple
TupleExtensions Type TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnhandledExceptionEventArgs
UnhandledExceptionEventHandler UnitySerializationHolder Uri UriBuilder UriCreationOptions UriParser
UriTypeConverter ValueTuple ValueType Version Void WeakReference`;

export const systemEnums = `AttributeTargets Base64FormattingOptions ConsoleColor ConsoleKey
ConsoleModifiers ConsoleSpecialKey DateTimeKind DayOfWeek EnvironmentVariableTarget GCCollectionMode
GCKind GCNotificationStatus GenericUriParserOptions LoaderOptimization MidpointRounding PlatformID
StringComparison StringSplitOptions TypeCode UriComponents UriFormat UriHostNameType UriIdnScope UriKind
UriPartial`;

/** Types that take type arguments, with or without a namesake above. */
export const systemGenerics = `Action ArraySegment Comparison Converter EventHandler Func IComparable
IEquatable IObservable IObserver IParsable IProgress ISpanParsable IUtf8SpanParsable Lazy Memory Nullable
Predicate Progress ReadOnlyMemory ReadOnlySpan Span Tuple ValueTuple WeakReference`;

/** Attributes without `Attribute`; the targets and arguments of some are in `attribute-usage.ts`. */
export const systemAttributes = `AttributeUsage CLSCompliant ContextStatic Flags LoaderOptimization
MTAThread NonSerialized Obsolete ParamArray STAThread Serializable ThreadStatic`;

/** Names that mean a type on Windows or in Windows PowerShell only. */
export const windowsTypes = `adsi adsisearcher wmi wmiclass wmisearcher _AppDomain ActivationContext
AppDomainInitializer AppDomainManager AppDomainManagerInitializationOptions CrossAppDomainDelegate
IAppDomainSetup`;
