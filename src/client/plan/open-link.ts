import { readLink } from '../../plan/link.ts';
import type { Desk } from './desk.ts';
import { showProposal, showRefusal } from './proposal-view.ts';

/** Shows what the link brings; nothing of it is in the form until the reader says so. */
export function openLink(fragment: string, desk: Desk): void {
  const link = readLink(fragment);
  if (link === undefined) return;
  // A reload must not ask again, and values do not stay in the address.
  history.replaceState(history.state, '', location.pathname + location.search);
  if ('refused' in link) showRefusal(desk, 'This link cannot be used', link.refused);
  else if (link.runbook !== desk.data.slug) {
    const message = `It belongs to another runbook: ${link.runbook}. Open the link from that runbook's page.`;
    showRefusal(desk, 'This link cannot be used', message);
  } else showProposal(desk, link.set, 'This link');
}
