import type { FigureNode, FigurePanel } from '../../src/runbook/runbook.ts';

const box = { width: 112, height: 54 };
const gap = { x: 52, y: 34 };
const margin = 3;
/** Characters that fit into a box, in the label's size and in the note's. */
const lineLengths = { label: 16, note: 20 };

export interface PlacedNode {
  node: FigureNode;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Texts with their baselines; the note's are smaller. */
  lines: readonly { text: string; y: number; isNote: boolean }[];
}

export interface PlacedLink {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  label?: string;
  style?: 'standby' | 'broken';
}

export interface PlacedPanel {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  links: readonly PlacedLink[];
}

/** Places a panel's nodes on the grid of its cells and draws the links between box edges. */
export function placePanel(panel: FigurePanel): PlacedPanel {
  const nodes = panel.nodes.map(placeNode);
  const links = panel.links.flatMap((link) => {
    const from = nodes.find(({ node }) => node.id === link.from);
    const to = nodes.find(({ node }) => node.id === link.to);
    if (from === undefined || to === undefined) return [];
    const start = edge(from, to);
    const end = edge(to, from);
    return [
      { x1: start.x, y1: start.y, x2: end.x, y2: end.y, label: link.label, style: link.style },
    ];
  });
  return {
    width: Math.max(...nodes.map(({ x }) => x + box.width)) + margin,
    height: Math.max(...nodes.map(({ y }) => y + box.height)) + margin,
    nodes,
    links,
  };
}

function placeNode(node: FigureNode): PlacedNode {
  const x = margin + (node.column - 1) * (box.width + gap.x);
  const y = margin + (node.row - 1) * (box.height + gap.y);
  const note = [node.state, node.note].filter((part) => part !== undefined).join(', ');
  const texts = [
    ...wrapWords(node.label, lineLengths.label).map((text) => ({ text, isNote: false })),
    ...wrapWords(note, lineLengths.note).map((text) => ({ text, isNote: true })),
  ];
  const first = y + box.height / 2 + 4 - (texts.length - 1) * 7;
  const lines = texts.map((line, index) => ({ ...line, y: first + index * 14 }));
  return { node, x, y, ...box, lines };
}

function wrapWords(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** Where the line between two centres leaves the box, two units off it. */
function edge(from: PlacedNode, to: PlacedNode): { x: number; y: number } {
  const x = from.x + box.width / 2;
  const y = from.y + box.height / 2;
  const dx = to.x + box.width / 2 - x;
  const dy = to.y + box.height / 2 - y;
  const scale = Math.min(
    (box.width / 2 + 2) / (Math.abs(dx) || 1e-9),
    (box.height / 2 + 2) / (Math.abs(dy) || 1e-9),
  );
  return { x: Math.round(x + dx * scale), y: Math.round(y + dy * scale) };
}
