/** Cases of PSScriptAnalyzer's where our findings are meant to be others, each with the reason. */
export const differences: Readonly<Record<string, string>> = {};
