/**
 * Errors of the engine that need what a parser by itself has not, with the reason. They are left out
 * of both lists before these are compared, and a report says how many they were.
 */
export const exceptions: ReadonlyMap<string, string> = new Map([
  ['TypeNotFound', 'the types of the running .NET decide'],
  ['CustomAttributeTypeNotFound', 'the types of the running .NET decide'],
  ['PropertyNotFoundForAttribute', 'the properties of a .NET type decide'],
  ['ReadOnlyProperty', 'the properties of a .NET type decide'],
  ['ErrorLoadingAssembly', 'the files of the computer decide'],
  ['ModuleNotFoundDuringParse', 'the modules of the computer decide'],
]);
