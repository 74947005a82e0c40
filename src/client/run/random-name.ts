/** Hex digits that no other tab or run has. `randomUUID` is missing on plain http. */
export function randomName(bytes: number): string {
  const numbers = crypto.getRandomValues(new Uint8Array(bytes));
  return [...numbers].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
