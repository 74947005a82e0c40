/** What the `#requires` lines of a script ask for. */
export interface ScriptRequirements {
  version?: string;
  editions: readonly string[];
  /** Names; of a specification in hashtable form its `ModuleName`. */
  modules: readonly string[];
  assemblies: readonly string[];
  snapIns: readonly string[];
  shellId?: string;
  elevation: boolean;
}
