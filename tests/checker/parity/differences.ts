const onLinux = 'An alias on Windows, and missing on the Linux where the analyzer ran.';
const doesNotParse =
  'Does not parse: our rules wait until it does, the analyzer looks at what it could read.';

/** Cases of PSScriptAnalyzer's where our findings are meant to be others, each with the reason. */
export const differences: Readonly<Record<string, string>> = {
  P0286: 'Named like a command of two versions: one function, so we find it once.',
  P0289: doesNotParse,
  P0648: onLinux,
  P0665: 'On Windows `date` is no program, so that `Get-Date` is found.',
  P0757: onLinux,
  P0792: doesNotParse,
  P0945: onLinux,
  P0951: onLinux,
  P0999: onLinux,
  P1003: onLinux,
  P1321: doesNotParse,
  P1412: doesNotParse,
  P1437: 'The analyzer stops at the first variable that the session knows; we go on to the others.',
  P1443: onLinux,
  P1448: onLinux,
};
