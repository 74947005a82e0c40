using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.PowerShell.Commands;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Runsheet.Judge;

/// <summary>
/// Prints what a script gives as a console of a given width would. The formatter is the engine's own;
/// the package lacks only the two commands in front of it, which have no code but their names.
/// </summary>
static class Printing
{
    private static readonly Assembly Engine = typeof(PSObject).Assembly;
    private const string Namespace = "Microsoft.PowerShell.Commands.Internal.Format.";

    private static readonly Lazy<Runspace> Shared = new(() =>
    {
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("Format-Table", typeof(FormatTable), null));
        state.Commands.Add(new SessionStateCmdletEntry("Format-List", typeof(FormatList), null));
        state.Commands.Add(new SessionStateCmdletEntry("Out-Text", typeof(OutText), null));
        var runspace = RunspaceFactory.CreateRunspace(state);
        // On this thread, so that its culture is the formatter's.
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        return runspace;
    });

    public static JsonObject Run(JsonObject request)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var output = Activator.CreateInstance(
            Engine.GetType(Namespace + "TextWriterLineOutput", true)!,
            BindingFlags.Instance | BindingFlags.NonPublic, null,
            [text, request["width"]!.GetValue<int>()], null);
        var culture = CultureInfo.CurrentCulture;
        if (request["english"]?.GetValue<bool>() ?? false) CultureInfo.CurrentCulture = new English();
        try
        {
            using var shell = PowerShell.Create(Shared.Value);
            shell.AddScript(request["script"]!.GetValue<string>(), useLocalScope: true)
                .AddCommand("Out-Text").AddParameter("LineOutput", output);
            shell.Invoke();
            if (shell.Streams.Error.Count > 0) throw new InvalidOperationException(shell.Streams.Error[0].ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
        return new JsonObject { ["text"] = text.ToString() };
    }

    /// <summary>
    /// The formatter breaks lines at blanks in some languages, English among them, and asks for nothing
    /// but the language's two letters. This process knows no culture but the invariant one.
    /// </summary>
    private sealed class English() : CultureInfo("")
    {
        public override string TwoLetterISOLanguageName => "en";
    }

    private static void SetShape(object command, string shape)
    {
        var shapes = Engine.GetType(Namespace + "FormatShape", true)!;
        var inner = Activator.CreateInstance(
            Engine.GetType(Namespace + "InnerFormatShapeCommand", true)!,
            BindingFlags.Instance | BindingFlags.NonPublic, null, [Enum.Parse(shapes, shape)], null);
        typeof(FrontEndCommandBase)
            .GetField("implementation", BindingFlags.Instance | BindingFlags.NonPublic)!
            .SetValue(command, inner);
    }

    [Cmdlet(VerbsCommon.Format, "Table")]
    public sealed class FormatTable : OuterFormatTableBase
    {
        public FormatTable() => SetShape(this, "Table");
    }

    [Cmdlet(VerbsCommon.Format, "List")]
    public sealed class FormatList : OuterFormatTableAndListBase
    {
        public FormatList() => SetShape(this, "List");
    }

    [Cmdlet(VerbsData.Out, "Text")]
    public sealed class OutText : OutLineOutputCommand;
}
