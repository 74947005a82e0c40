/** Variables that PowerShell reads by itself, so that setting one is using it. */
const own = new Set(
  'foreach switch ? _ args this input pscmdlet psboundparameters myinvocation psscriptroot pscommandpath executioncontext matches psversiontable ofs formatenumerationlimit debugpreference verbosepreference erroractionpreference whatifpreference warningpreference confirmpreference progresspreference informationpreference errorview psnativecommanduseerroractionpreference host maximumhistorycount outputencoding nestedpromptlevel stacktrace ^ $ psitem error psemailserver psdefaultparametervalues psmoduleautoloadingpreference psnativecommandargumentpassing pwd null true false lastexitcode'.split(
    ' ',
  ),
);

export function isPowerShellVariable(name: string): boolean {
  return own.has(name.toLowerCase());
}

/** Setting one of these fails. */
const readOnly = new Set(
  '? true false host psculture error executioncontext home pid psedition pshome psuiculture psversiontable shellid iscoreclr islinux ismacos iswindows'.split(
    ' ',
  ),
);

/** These can be set, until PowerShell sets them again. */
const writable = new Set(
  '_ allnodes args consolefilename event eventargs eventsubscriber foreach input matches myinvocation nestedpromptlevel profile psboundparameters pscmdlet pscommandpath psdebugcontext psitem psscriptroot pssenderinfo pwd reporterrorshowexceptionclass reporterrorshowinnerexception reporterrorshowsource reporterrorshowstacktrace sender stacktrace this'.split(
    ' ',
  ),
);

export function automaticKind(name: string): 'readOnly' | 'writable' | undefined {
  const key = name.toLowerCase();
  if (readOnly.has(key)) return 'readOnly';
  return writable.has(key) ? 'writable' : undefined;
}
