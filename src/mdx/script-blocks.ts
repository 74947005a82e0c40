import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';

/** Whether the document is a runbook: below `content/`, but no page of the guide. */
const isRunbook = (address: URL | undefined): boolean =>
  /\/content\/(?!guide\/)/.test(address?.pathname ?? '');

/**
 * Hands the fences of a runbook over to components: the n-th `powershell` or `cmd` fence becomes
 * `<ScriptBlock index={n} />`, counted from 0 as in the model's `blocks`. Other fences stay code.
 * `<ParameterForm />` goes, since the page's layout places the form beside the text.
 */
export const scriptBlocks: MdastPluginEntry = ({ fileURL }) => {
  if (!isRunbook(fileURL)) return null;
  let count = 0;
  return defineMdastPlugin({
    name: 'script-blocks',
    code(node, context) {
      if (!/^(powershell|cmd)$/i.test(node.lang ?? '')) return;
      context.replaceNode(node, {
        type: 'mdxJsxFlowElement',
        name: 'ScriptBlock',
        attributes: [{ type: 'mdxJsxAttribute', name: 'index', value: String(count) }],
        children: [],
      });
      count += 1;
    },
    mdxJsxFlowElement(node, context) {
      if (node.name === 'ParameterForm') context.removeNode(node);
    },
  });
};
