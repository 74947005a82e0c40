import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

/** Off by default, since it is wrong in modules only. */
export const globalFunction = scriptRule({
  id: 'global-function',
  severity: 'warning',
  isOffByDefault: true,
  alias: ['PSAvoidGlobalFunctions'],
  title: 'No function is defined globally.',
  why: 'A global function stays when the module that made it is removed, and replaces one of the same name that the reader had.',
  bad: { in: 'block', text: 'function ⟦global:Get-Log⟧ { Get-WinEvent -LogName System }' },
  good: { in: 'block', text: 'function Get-Log { Get-WinEvent -LogName System }' },
  checkScript({ parsed, report }) {
    for (const { name, nameRange } of nodesOf(parsed, 'FunctionDefinition')) {
      if (!/^global:/i.test(name)) continue;
      report(nameRange, 'the function is global; leave out `global:`');
    }
  },
});
