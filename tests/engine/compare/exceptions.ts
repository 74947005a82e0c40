/**
 * Errors that the engine finds by what a parser by itself has not, with the reason. We report them
 * where a script alone tells, and never where the engine does not; those that we miss are left out,
 * and a report says how many they were.
 */
export const exceptions: ReadonlyMap<string, string> = new Map([
  ['TypeNotFound', 'the types of the running .NET decide'],
  ['CustomAttributeTypeNotFound', 'the types of the running .NET decide'],
  ['PropertyNotFoundForAttribute', 'the properties of a .NET type decide'],
  ['ReadOnlyProperty', 'the properties of a .NET type decide'],
  ['ErrorLoadingAssembly', 'the files of the computer decide'],
  ['ModuleNotFoundDuringParse', 'the modules of the computer decide'],
]);
