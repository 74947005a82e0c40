/** Setting one of these fails. */
const readOnly = set(
  '? error executioncontext false home host iscoreclr islinux ismacos iswindows pid psculture psedition pshome psuiculture psversiontable shellid true',
);

/** These can be set, until PowerShell sets them again. */
const writable = set(
  '_ allnodes args consolefilename event eventargs eventsubscriber foreach input matches myinvocation nestedpromptlevel profile psboundparameters pscmdlet pscommandpath psdebugcontext psitem psscriptroot pssenderinfo pwd reporterrorshowexceptionclass reporterrorshowinnerexception reporterrorshowsource reporterrorshowstacktrace sender stacktrace this',
);

/** Further ones that PowerShell sets, of which nothing is said where a script sets them. */
const others = set('$ ^ enabledexperimentalfeatures lastexitcode null switch');

/** Variables by which PowerShell and its hosts are set up; they exist, or mean something when absent. */
const preferences = set(
  'confirmpreference debugpreference erroractionpreference errorview formatenumerationlimit informationpreference logcommandhealthevent logcommandlifecycleevent logenginehealthevent logenginelifecycleevent logproviderhealthevent logproviderlifecycleevent maximumaliascount maximumdrivecount maximumerrorcount maximumfunctioncount maximumhistorycount maximumvariablecount ofs outputencoding progresspreference psdefaultparametervalues psemailserver psise psmoduleautoloadingpreference psnativecommandargumentpassing psnativecommanduseerroractionpreference pssessionapplicationname pssessionconfigurationname pssessionoption psstyle transcript verbosepreference warningpreference whatifpreference',
);

/** Whether a variable of that name, in lower case, is there without a script that sets it. */
export function isBuiltIn(name: string): boolean {
  return [readOnly, writable, others, preferences].some((names) => names.has(name));
}

/** What becomes of a variable of PowerShell's own that a script sets; undefined for any other. */
export function automaticKind(name: string): 'readOnly' | 'writable' | undefined {
  const key = name.toLowerCase();
  if (readOnly.has(key)) return 'readOnly';
  return writable.has(key) ? 'writable' : undefined;
}

/** Those that PowerShell or its console reads by itself, so that setting one is using it. */
const readBack = set(
  '$ ? ^ _ args confirmpreference debugpreference error erroractionpreference errorview executioncontext false foreach formatenumerationlimit host informationpreference input lastexitcode matches maximumhistorycount myinvocation nestedpromptlevel null ofs outputencoding progresspreference psboundparameters pscmdlet pscommandpath psdefaultparametervalues psemailserver psitem psmoduleautoloadingpreference psnativecommandargumentpassing psnativecommanduseerroractionpreference psscriptroot psversiontable pwd stacktrace switch this true verbosepreference warningpreference whatifpreference',
);

export function isReadBack(name: string): boolean {
  return readBack.has(name.toLowerCase());
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
