/** Variables that PowerShell reads by itself, so that setting one is using it. */
const own = new Set(
  'foreach switch ? _ args this input pscmdlet psboundparameters myinvocation psscriptroot pscommandpath executioncontext matches psversiontable ofs formatenumerationlimit debugpreference verbosepreference erroractionpreference whatifpreference warningpreference confirmpreference progresspreference informationpreference errorview psnativecommanduseerroractionpreference host maximumhistorycount outputencoding nestedpromptlevel stacktrace ^ $ psitem error psemailserver psdefaultparametervalues psmoduleautoloadingpreference psnativecommandargumentpassing pwd null true false lastexitcode'.split(
    ' ',
  ),
);

export function isPowerShellVariable(name: string): boolean {
  return own.has(name.toLowerCase());
}
