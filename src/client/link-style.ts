/**
 * Loads the style sheet of a part that comes with its first use; imported, every page would load it
 * at once. A file that holds all of its styles has no address for it.
 */
export function linkStyle(address: string): void {
  if (address === '') return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
}
