import type { Parameter } from '../../../powershell/ast/scripts.ts';
import type { Attribute } from '../../../powershell/ast/types.ts';
import { nameOfType } from '../../../powershell/ast/types.ts';
import { isTrue, namedArguments } from '../../attribute-arguments.ts';
import { nodesOf } from '../../flow/nodes-of.ts';
import { scriptRule } from '../../script-rule.ts';

export const defaultOfMandatoryParameter = scriptRule({
  id: 'default-of-mandatory-parameter',
  severity: 'warning',
  alias: ['PSAvoidDefaultValueForMandatoryParameter'],
  title: 'A mandatory parameter has no default value.',
  why: 'PowerShell asks for the value of a mandatory parameter and never uses its default, so a reader who counts on the default is stopped by a question.',
  bad: {
    in: 'block',
    text: "function Get-Log {\n  param([Parameter(Mandatory)] ⟦$Name⟧ = 'System')\n  Get-WinEvent -LogName $Name\n}",
  },
  good: {
    in: 'block',
    text: "function Get-Log {\n  param($Name = 'System')\n  Get-WinEvent -LogName $Name\n}",
  },
  checkScript({ parsed, report }) {
    for (const { parameters } of nodesOf(parsed, 'ParamBlock')) {
      for (const parameter of parameters) {
        if (!parameter.defaultValue || !isAlwaysMandatory(parameter)) continue;
        report(
          parameter.name,
          `the default of the mandatory \`$${parameter.name.userPath}\` is never used; remove it, or \`Mandatory\``,
        );
      }
    }
  },
});

/** In each of its parameter sets. */
function isAlwaysMandatory({ attributes }: Parameter): boolean {
  const own = attributes.filter(
    (attribute): attribute is Attribute =>
      attribute.type === 'Attribute' && /^parameter$/i.test(nameOfType(attribute.typeName)),
  );
  return (
    own.length > 0 &&
    own.every((attribute) => namedArguments([attribute], 'Mandatory').some(isTrue))
  );
}
