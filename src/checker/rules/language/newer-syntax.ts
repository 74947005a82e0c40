import type { Node } from '../../../powershell/ast/ast.ts';
import { visit } from '../../../powershell/walk.ts';
import { scriptRule } from '../../script-rule.ts';

export const newerSyntax = scriptRule({
  id: 'newer-syntax',
  severity: 'error',
  isOffByDefault: true,
  readsBrokenScripts: true,
  alias: ['PSUseCompatibleSyntax'],
  title: 'Scripts use only what every version that they run on understands.',
  why: 'A version of PowerShell that does not know the syntax refuses the whole block, on just the server where no newer one is installed.',
  bad: { in: 'block', text: "$path = $env:LOGS\n⟦$path ?? 'C:\\Logs'⟧" },
  good: { in: 'block', text: "$path = $env:LOGS\nif ($null -eq $path) { 'C:\\Logs' }" },
  checkScript({ parsed, settings, report }) {
    const versions = settings.targetVersions ?? ['5.1', '6.0', '7.0'];
    const majors = versions.map((version) => Number.parseInt(version, 10));
    const oldest = Math.min(...majors);
    const newest = Math.max(...majors);
    visit(parsed.script, (node) => {
      for (const { what, since } of newSyntaxIn(node)) {
        if (oldest < since) report(node, `${what} needs PowerShell ${since}; write it another way`);
      }
      if (node.type === 'FunctionDefinition' && node.isWorkflow && newest > 5) {
        report(node, 'PowerShell 6 and newer has no workflows; write a function');
      }
    });
  },
});

interface NewSyntax {
  what: string;
  /** The major version that brought it. */
  since: number;
}

/** What a node itself is written with, whatever is inside it. */
function newSyntaxIn(node: Node): readonly NewSyntax[] {
  switch (node.type) {
    case 'UsingStatement':
      return [{ what: 'a `using` statement', since: 5 }];
    case 'TypeDefinition':
      return [{ what: `a definition with \`${node.kind.toLowerCase()}\``, since: 5 }];
    case 'MemberExpression':
      return node.nullConditional ? [{ what: '`?.`', since: 7 }] : [];
    case 'InvokeMemberExpression': {
      const { expression, member, nullConditional } = node;
      const isConstructor =
        expression.type === 'TypeExpression' &&
        member.type === 'StringConstantExpression' &&
        member.value.toLowerCase() === 'new';
      return [
        ...(nullConditional ? [{ what: '`?.`', since: 7 }] : []),
        ...(member.type === 'VariableExpression'
          ? [{ what: 'a method whose name is in a variable', since: 4 }]
          : []),
        ...(isConstructor ? [{ what: '`::new()`', since: 5 }] : []),
      ];
    }
    case 'AssignmentStatement':
      return node.operator === 'QuestionQuestionEquals' ? [{ what: '`??=`', since: 7 }] : [];
    case 'BinaryExpression':
      return node.operator === 'QuestionQuestion' ? [{ what: '`??`', since: 7 }] : [];
    case 'TernaryExpression':
      return [{ what: '`? :`', since: 7 }];
    case 'PipelineChain':
      return [{ what: '`&&` or `||`', since: 7 }];
    default:
      return [];
  }
}
