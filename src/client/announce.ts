let region: HTMLElement | undefined;

/** Tells a screen reader, politely; the same message twice is told twice. */
export function announce(message: string): void {
  if (region === undefined) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.className = 'visually-hidden';
    document.body.append(region);
  }
  region.textContent = '';
  // A region that is filled in the frame in which it appeared is not read out.
  setTimeout(() => {
    if (region !== undefined) region.textContent = message;
  }, 50);
}
