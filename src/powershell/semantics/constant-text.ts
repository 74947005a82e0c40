import type { ConstantValue } from '../ast/constant-value.ts';

/** The text that .NET makes of a constant; undefined for none. */
export function constantText(constant: ConstantValue): string | undefined {
  switch (constant.type) {
    case null:
      return undefined;
    case 'Boolean':
      return constant.value ? 'True' : 'False';
    case 'Double':
      return doubleText(constant.value);
    default:
      return String(constant.value);
  }
}

/** The shortest digits that give the same number, as in JavaScript, but with an exponent as in .NET 10. */
function doubleText(value: number): string {
  const [digits = '', power] = value.toExponential().split('e');
  if (power === undefined) return digits;
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 17) return Object.is(value, -0) ? '-0' : String(value);
  const sign = exponent < 0 ? '-' : '+';
  return `${digits}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
