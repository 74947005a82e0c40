export type AttributeKind = 'text' | 'number' | 'flag';

/** What an author may write in MDX: the one list of components and their attributes. */
export interface ComponentVocabulary {
  attributes: Readonly<Record<string, AttributeKind>>;
  required: readonly string[];
  /** Condition attribute, if it has one: its content counts only where the condition holds. */
  condition?: string;
}

const titled: ComponentVocabulary = { attributes: { title: 'text' }, required: [] };

export const components: Readonly<Record<string, ComponentVocabulary>> = {
  ParameterForm: { attributes: {}, required: [] },
  Steps: { attributes: {}, required: [] },
  Step: {
    attributes: {
      title: 'text',
      session: 'text',
      console: 'text',
      duration: 'number',
      changes: 'flag',
      noReturn: 'flag',
      id: 'text',
      when: 'text',
      each: 'text',
      opens: 'text',
    },
    required: ['title'],
    condition: 'when',
  },
  Verify: titled,
  Rollback: titled,
  Risk: titled,
  Note: titled,
  Unverified: titled,
  When: { attributes: { is: 'text' }, required: ['is'], condition: 'is' },
  Value: { attributes: { of: 'text' }, required: ['of'] },
  Capture: { attributes: { of: 'text', outputOf: 'text' }, required: ['of'] },
  Expect: { attributes: { of: 'text', outputOf: 'text' }, required: ['of'] },
  Details: { attributes: { summary: 'text' }, required: ['summary'] },
};

/** The entry of that name, but nothing that every object has: an author may write `<constructor>`. */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** HTML that Markdown has no sign for. */
export const htmlElements: readonly string[] = ['abbr', 'br', 'kbd', 'sub', 'sup'];

/** Languages of fences that are shown and never run, beside the scripts' `powershell` and `cmd`. */
export const sampleLanguages: readonly string[] = [
  'text',
  'csv',
  'html',
  'http',
  'ini',
  'json',
  'kusto',
  'reg',
  'sql',
  'xml',
  'yaml',
];
