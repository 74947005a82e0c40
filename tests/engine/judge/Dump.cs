using System.Globalization;
using System.Management.Automation.Language;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Runsheet.Judge;

/// <summary>What the engine's parser makes of a text, in the form that our own parser writes too.</summary>
static class Dump
{
    public static JsonObject Parse(JsonObject request)
    {
        var script = Parser.ParseInput(request["text"]!.GetValue<string>(), out var tokens, out var errors);
        var answer = new JsonObject
        {
            ["errors"] = Array(errors.Select(error =>
                Array([error.ErrorId, error.Extent.StartOffset, error.Extent.EndOffset]))),
        };
        if (request["ast"]?.GetValue<bool>() ?? true) answer["ast"] = Tree(script);
        if (request["tokens"]?.GetValue<bool>() ?? false) answer["tokens"] = Array(tokens.SelectMany(Tokens));
        return answer;
    }

    private static IEnumerable<JsonNode?> Tokens(Token token)
    {
        yield return Array([token.Kind.ToString(), token.Extent.StartOffset, token.Extent.EndOffset,
            token.TokenFlags.ToString()]);
        if (token is not StringExpandableToken { NestedTokens: { } nested }) yield break;
        foreach (var inner in nested.SelectMany(Tokens)) yield return inner;
    }

    /// <summary>Pre-order, without recursion: a chain of a thousand operators is a thousand levels deep.</summary>
    private static JsonArray Tree(ScriptBlockAst script)
    {
        var children = script.FindAll(node => node.Parent is not null, searchNestedScriptBlocks: true)
            .Distinct(ReferenceEqualityComparer.Instance).Cast<Ast>()
            .GroupBy(node => node.Parent, ReferenceEqualityComparer.Instance)
            .ToDictionary(group => group.Key!, group => group
                .OrderByDescending(node => node.Extent.StartOffset)
                .ThenBy(node => node.Extent.EndOffset)
                .ThenByDescending(node => node.GetType().Name, StringComparer.Ordinal)
                .ToList(), ReferenceEqualityComparer.Instance);
        var rows = new JsonArray();
        var open = new Stack<(int Depth, Ast Node)>([(0, script)]);
        while (open.TryPop(out var next))
        {
            var (depth, node) = next;
            rows.Add(Array([depth, node.GetType().Name, node.Extent.StartOffset, node.Extent.EndOffset, .. Details(node)]));
            if (!children.TryGetValue(node, out var below)) continue;
            // Last first: the stack turns them round.
            foreach (var child in below) open.Push((depth + 1, child));
        }
        return rows;
    }

    private static object?[] Details(Ast node) => node switch
    {
        StringConstantExpressionAst s => [s.StringConstantType, s.Value],
        ExpandableStringExpressionAst s => [s.StringConstantType, s.Value],
        ConstantExpressionAst c => [c.Value?.GetType().Name, Constant(c.Value)],
        CommandAst c => [c.GetCommandName(), c.InvocationOperator],
        CommandParameterAst p => [p.ParameterName],
        VariableExpressionAst v => [v.VariablePath.UserPath, v.Splatted],
        BinaryExpressionAst b => [b.Operator],
        AssignmentStatementAst a => [a.Operator],
        UnaryExpressionAst u => [u.TokenKind],
        InvokeMemberExpressionAst m => [m.Static, m.NullConditional],
        MemberExpressionAst m => [m.Static, m.NullConditional],
        IndexExpressionAst i => [i.NullConditional],
        PipelineChainAst c => [c.Operator, c.Background],
        PipelineAst p => [p.Background],
        TypeConstraintAst t => [t.TypeName.FullName],
        TypeExpressionAst t => [t.TypeName.FullName],
        AttributeAst a => [a.TypeName.FullName],
        NamedAttributeArgumentAst a => [a.ArgumentName, a.ExpressionOmitted],
        FunctionDefinitionAst f => [f.Name, f.IsFilter],
        TypeDefinitionAst t => [t.Name, t.TypeAttributes],
        FunctionMemberAst m => [m.Name, m.MethodAttributes],
        PropertyMemberAst m => [m.Name, m.PropertyAttributes],
        FileRedirectionAst r => [r.FromStream, r.Append],
        MergingRedirectionAst r => [r.FromStream, r.ToStream],
        NamedBlockAst b => [b.BlockKind, b.Unnamed],
        ForEachStatementAst l => [l.Label, l.Flags],
        SwitchStatementAst l => [l.Label, l.Flags],
        LoopStatementAst l => [l.Label],
        CatchClauseAst c => [c.IsCatchAll],
        DataStatementAst d => [d.Variable],
        UsingStatementAst u => [u.UsingStatementKind],
        BlockStatementAst b => [b.Kind.Text],
        ScriptBlockAst { ScriptRequirements: not null } => ["#requires"],
        _ => [],
    };

    private static string? Constant(object? value) => value switch
    {
        null => null,
        double d => BitConverter.DoubleToInt64Bits(d).ToString("x16"),
        float f => BitConverter.DoubleToInt64Bits(f).ToString("x16"),
        BigInteger big => big.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static JsonArray Array(IEnumerable<object?> items) => new(items.Select(item => item switch
    {
        null => null,
        JsonNode node => node,
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        _ => (JsonNode?)JsonValue.Create(item.ToString()),
    }).ToArray());
}
