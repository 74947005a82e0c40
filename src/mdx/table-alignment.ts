import { defineMdastPlugin } from 'satteri';

/**
 * Drops the alignment of table columns: it would become `style` attributes, which the page's
 * policy forbids.
 */
export const tableAlignment = defineMdastPlugin({
  name: 'table-alignment',
  table(node, context) {
    if (node.align?.some((one) => one !== null)) context.setProperty(node, 'align', []);
  },
});
