/** A range of UTF-16 offsets; `end` is exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** What every node has: its type, which is the engine's class name without `Ast`, and its place. */
export interface NodeOf<Type extends string> extends TextRange {
  type: Type;
}

/**
 * The range that the engine gives to a node which stands for no text, such as the body of an empty
 * script block (`PositionUtilities.EmptyExtent`).
 */
export const emptyRange: TextRange = { start: 0, end: 0 };
