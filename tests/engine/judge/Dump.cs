using System.Globalization;
using System.Management.Automation.Language;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Runsheet.Judge;

/// <summary>What the engine's parser makes of a text, in the form that our own parser writes too.</summary>
static class Dump
{
    // The engine's visitors recurse. A tree with fewer tokens than this fits the usual stack at any depth.
    private const int TokensOnUsualStack = 4_000;
    private const int DeepStack = 1 << 29;

    /// <summary>
    /// Writes the properties of an answer. "ast" and "tokens" of the request say what is wanted, and
    /// "brief" leaves both out where the text has errors.
    /// </summary>
    public static void Parse(JsonObject request, Utf8JsonWriter json)
    {
        var script = Parser.ParseInput(request["text"]!.GetValue<string>(), out var tokens, out var errors);
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            json.WriteString("errorId", error.ErrorId);
            json.WriteNumber("start", error.Extent.StartOffset);
            json.WriteNumber("end", error.Extent.EndOffset);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        var brief = errors.Length > 0 && Flag(request, "brief", false);
        if (!brief && Flag(request, "ast", true)) OnSuitableStack(tokens.Length, () => WriteTree(script, json));
        if (!brief && Flag(request, "tokens", false)) OnSuitableStack(tokens.Length, () => WriteTokens(tokens, json));
    }

    private static bool Flag(JsonObject request, string name, bool otherwise) =>
        request[name]?.GetValue<bool>() ?? otherwise;

    private static void OnSuitableStack(int tokens, Action write)
    {
        if (tokens < TokensOnUsualStack)
        {
            write();
            return;
        }
        Exception? fault = null;
        var thread = new Thread(() =>
        {
            try
            {
                write();
            }
            catch (Exception caught)
            {
                fault = caught;
            }
        }, DeepStack);
        thread.Start();
        thread.Join();
        if (fault is not null) throw new InvalidOperationException("The dump failed.", fault);
    }

    private static void WriteTokens(IEnumerable<Token> tokens, Utf8JsonWriter json)
    {
        json.WriteStartArray("tokens");
        foreach (var token in tokens) WriteToken(token, json);
        json.WriteEndArray();
    }

    private static void WriteToken(Token token, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteStringValue(token.Kind.ToString());
        json.WriteNumberValue(token.Extent.StartOffset);
        json.WriteNumberValue(token.Extent.EndOffset);
        json.WriteStringValue(token.TokenFlags.ToString());
        json.WriteEndArray();
        if (token is not StringExpandableToken { NestedTokens: { } nested }) return;
        foreach (var inner in nested) WriteToken(inner, json);
    }

    /// <summary>Pre-order; children are those whose parent a node is, wherever the engine's visitor met them.</summary>
    private static void WriteTree(ScriptBlockAst script, Utf8JsonWriter json)
    {
        var children = new Dictionary<Ast, List<Ast>>(ReferenceEqualityComparer.Instance);
        var known = new HashSet<Ast>(ReferenceEqualityComparer.Instance);
        foreach (var node in script.FindAll(node => node.Parent is not null, searchNestedScriptBlocks: true))
        {
            if (!known.Add(node)) continue;
            if (children.TryGetValue(node.Parent, out var siblings)) siblings.Add(node);
            else children[node.Parent] = [node];
        }
        json.WriteStartArray("ast");
        var open = new Stack<(int Depth, Ast Node)>([(0, script)]);
        while (open.TryPop(out var next))
        {
            var (depth, node) = next;
            json.WriteStartArray();
            json.WriteNumberValue(depth);
            json.WriteStringValue(node.GetType().Name);
            json.WriteNumberValue(node.Extent.StartOffset);
            json.WriteNumberValue(node.Extent.EndOffset);
            foreach (var detail in Details(node)) WriteDetail(detail, json);
            json.WriteEndArray();
            if (!children.TryGetValue(node, out var below)) continue;
            var ordered = below.Count == 1 ? below : below
                .OrderBy(child => child.Extent.StartOffset)
                .ThenByDescending(child => child.Extent.EndOffset)
                .ThenBy(child => child.GetType().Name, StringComparer.Ordinal)
                .ToList();
            // Last first: the stack turns them round.
            for (var at = ordered.Count - 1; at >= 0; at--) open.Push((depth + 1, ordered[at]));
        }
        json.WriteEndArray();
    }

    private static void WriteDetail(object? detail, Utf8JsonWriter json)
    {
        if (detail is null) json.WriteNullValue();
        else if (detail is bool flag) json.WriteBooleanValue(flag);
        else json.WriteStringValue(detail.ToString());
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
}
