/** 2.0 to 5.1 are Windows PowerShell; 7 is PowerShell 7.6. */
export const languageVersions = ['2.0', '3.0', '4.0', '5.1', '7'] as const;
export type LanguageVersion = (typeof languageVersions)[number];
