/**
 * The value of a constant as PowerShell holds it; `type` is the .NET type's name. The value of a constant that no
 * type can hold is null, beside an error.
 */
export type ConstantValue =
  | { type: 'SByte' | 'Byte' | 'Int16' | 'UInt16' | 'Int32' | 'UInt32'; value: number }
  | { type: 'Int64' | 'UInt64' | 'BigInteger'; value: bigint }
  | { type: 'Double'; value: number }
  /** Digits with a point, as it keeps trailing zeros: `1.50`. */
  | { type: 'Decimal'; value: string }
  | { type: 'Boolean'; value: boolean }
  | { type: null; value: null };
