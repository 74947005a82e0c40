/** Where our rules and PSScriptAnalyzer's of the same name differ, each with its reason. */
export const pssaDifferences: readonly { reason: string; cases: readonly string[] }[] = [
  {
    reason:
      "One finding is enough: that the variable is PowerShell's own says `automatic-variable-set`.",
    cases: [
      'P0037 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0039 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0040 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0041 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0042 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0043 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0045 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0047 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0048 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0049 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0050 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0052 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0054 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0055 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0056 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0057 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0063 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0067 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0068 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0069 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0070 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
      'P0071 missing PSUseDeclaredVarsMoreThanAssignments 1:1',
    ],
  },
  {
    reason: "`$i++` whose value is used, and `$i` in a hashtable's key, read the variable.",
    cases: [
      'P0234 missing PSUseDeclaredVarsMoreThanAssignments 2:65',
      'P0238 missing PSUseDeclaredVarsMoreThanAssignments 2:65',
      'P0240 missing PSUseDeclaredVarsMoreThanAssignments 3:65',
      'P0242 missing PSUseDeclaredVarsMoreThanAssignments 3:65',
      'P0248 missing PSUseDeclaredVarsMoreThanAssignments 4:65',
    ],
  },
  {
    reason: 'Nothing reads the list that is added to.',
    cases: ['P1303 more PSUseDeclaredVarsMoreThanAssignments 1:1'],
  },
  {
    reason:
      'A name counts as read wherever a block of the session reads it: a console has one scope, and functions see it.',
    cases: [
      'P1288 missing PSUseDeclaredVarsMoreThanAssignments 9:5',
      'P1414 missing PSUseDeclaredVarsMoreThanAssignments 4:68',
      'P1415 missing PSUseDeclaredVarsMoreThanAssignments 4:68',
      'P1430 missing PSUseDeclaredVarsMoreThanAssignments 3:68',
    ],
  },
  {
    reason: 'A block that does not parse is reported as such alone.',
    cases: ['P0792 missing PSUseDeclaredVarsMoreThanAssignments 1:1'],
  },
  {
    reason: '`Get-Variable` without a name may read any variable.',
    cases: ['P1313 missing PSUseDeclaredVarsMoreThanAssignments 1:1'],
  },
  {
    reason:
      "Suppression is the business of the checker's own comments, not of attributes of functions.",
    cases: [
      'P0202 more PSAvoidAssignmentToAutomaticVariable 4:9',
      'P0203 more PSAvoidAssignmentToAutomaticVariable 4:9',
      'P0204 more PSAvoidAssignmentToAutomaticVariable 4:9',
    ],
  },
  {
    reason:
      'The script of `-InitializationScript` runs in the job too, and what no block sets is not set there.',
    cases: [
      'P1410 more PSUseUsingScopeModifierInNewRunspaces 3:74',
      'P1411 more PSUseUsingScopeModifierInNewRunspaces 3:80',
      'P1427 more PSUseUsingScopeModifierInNewRunspaces 3:80',
      'P1428 more PSUseUsingScopeModifierInNewRunspaces 3:86',
      'P1437 more PSUseUsingScopeModifierInNewRunspaces 3:14',
      'P1437 more PSUseUsingScopeModifierInNewRunspaces 9:14',
    ],
  },
  {
    reason: 'Configurations of Desired State Configuration are not pasted into a console.',
    cases: [
      'P1416 missing PSUseUsingScopeModifierInNewRunspaces 3:51',
      'P1417 missing PSUseUsingScopeModifierInNewRunspaces 3:42',
      'P1418 missing PSUseUsingScopeModifierInNewRunspaces 3:29',
    ],
  },
];
