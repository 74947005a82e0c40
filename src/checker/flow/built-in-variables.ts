/** Variables that PowerShell itself sets, of which no script can or should set one. */
const setByPowerShell = set(
  '? _ allnodes args consolefilename enabledexperimentalfeatures error event eventargs eventsubscriber executioncontext false foreach home host input iscoreclr islinux ismacos iswindows lastexitcode matches myinvocation nestedpromptlevel null pid profile psboundparameters pscmdlet pscommandpath psculture psdebugcontext psedition pshome psitem psscriptroot pssenderinfo psuiculture psversiontable pwd reporterrorshowexceptionclass reporterrorshowinnerexception reporterrorshowsource reporterrorshowstacktrace sender shellid stacktrace switch this true ^ $',
);

/** Variables by which PowerShell and its hosts are set up; they exist, or mean something when absent. */
const preferences = set(
  'confirmpreference debugpreference erroractionpreference errorview formatenumerationlimit informationpreference logcommandhealthevent logcommandlifecycleevent logenginehealthevent logenginelifecycleevent logproviderhealthevent logproviderlifecycleevent maximumaliascount maximumdrivecount maximumerrorcount maximumfunctioncount maximumhistorycount maximumvariablecount ofs outputencoding progresspreference psdefaultparametervalues psemailserver psise psmoduleautoloadingpreference psnativecommandargumentpassing psnativecommanduseerroractionpreference pssessionapplicationname pssessionconfigurationname pssessionoption psstyle transcript verbosepreference warningpreference whatifpreference',
);

/** Whether a variable of that name, in lower case, is there without a script that sets it. */
export function isBuiltIn(name: string): boolean {
  return setByPowerShell.has(name) || preferences.has(name);
}

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}
