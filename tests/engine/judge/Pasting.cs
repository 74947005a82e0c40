using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Text.Json.Nodes;

namespace Runsheet.Judge;

/// <summary>
/// Feeds scripts to a fresh session as a console takes a paste: line by line, each input as soon as
/// it is complete, each of its top-level statements by itself. What fails is recorded and the next
/// statement still runs.
/// </summary>
sealed class Pasting
{
    private readonly Runspace runspace;
    private readonly Transcript transcript;
    private readonly List<string> errors = [];
    private readonly DateTime deadline;

    private Pasting(Runspace runspace, Transcript transcript, TimeSpan limit)
    {
        this.runspace = runspace;
        this.transcript = transcript;
        deadline = DateTime.UtcNow + limit;
    }

    public static JsonObject Run(JsonObject request)
    {
        var transcript = new Transcript();
        using var runspace = RunspaceFactory.CreateRunspace(new JudgeHost(transcript), InitialSessionState.CreateDefault2());
        runspace.Open();
        var limit = TimeSpan.FromSeconds(request["seconds"]?.GetValue<double>() ?? 20);
        var pasting = new Pasting(runspace, transcript, limit);

        pasting.Prepare("stand-ins", request["standIns"]!.GetValue<string>());
        pasting.Prepare("setup", request["setup"]?.GetValue<string>() ?? "");
        transcript.Lines.Clear();
        foreach (var script in request["scripts"]!.AsArray()) pasting.Paste(script!.GetValue<string>());

        var variables = runspace.SessionStateProxy;
        return new JsonObject
        {
            ["output"] = Answers.Array(transcript.Lines),
            ["errors"] = Answers.Array(pasting.errors),
            ["changes"] = Answers.Array(Strings(variables.GetVariable("Changes"))),
        };
    }

    /// <summary>What prepares the session must not fail: a stub that does not parse proves nothing.</summary>
    private void Prepare(string what, string script)
    {
        Invoke(script);
        if (errors.Count > 0) throw new InvalidOperationException($"The {what} failed: {errors[0]}");
    }

    private void Paste(string script)
    {
        var pending = "";
        foreach (var line in script.Replace("\r\n", "\n").Split('\n'))
        {
            pending = pending.Length == 0 ? line : pending + "\n" + line;
            var input = Parser.ParseInput(pending, out _, out var faults);
            if (faults.Any(fault => fault.IncompleteInput)) continue;
            pending = "";
            Take(input, faults);
        }
        if (pending.Length > 0) errors.Add("The console still waits for the rest of: " + pending);
    }

    private void Take(ScriptBlockAst input, ParseError[] faults)
    {
        if (faults.Length > 0)
        {
            errors.Add(faults[0].Message);
            return;
        }
        // `param`, `using` and named blocks have no meaning apart from the whole input.
        var whole = input.ParamBlock is not null || input.UsingStatements.Count > 0
            || input.EndBlock is not { Unnamed: true, Statements.Count: > 1 };
        if (whole) Invoke(input.Extent.Text);
        else foreach (var statement in input.EndBlock!.Statements) Invoke(statement.Extent.Text);
    }

    private void Invoke(string text)
    {
        if (text.Trim().Length == 0) return;
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(text, useLocalScope: false);
        using var results = new PSDataCollection<PSObject>();
        results.DataAdded += (_, added) => transcript.Lines.Add(results[added.Index]?.ToString() ?? "");
        try
        {
            var running = shell.BeginInvoke<PSObject, PSObject>(null, results);
            var left = deadline - DateTime.UtcNow;
            if (left < TimeSpan.Zero || !running.AsyncWaitHandle.WaitOne(left))
            {
                shell.Stop();
                throw new TimeoutException("The paste ran out of time in: " + text);
            }
            shell.EndInvoke(running);
        }
        catch (RuntimeException fault)
        {
            errors.Add(fault.ErrorRecord?.ToString() ?? fault.Message);
        }
        errors.AddRange(shell.Streams.Error.Select(error => error.ToString()));
    }

    private static IEnumerable<string> Strings(object? value) => value switch
    {
        null => [],
        PSObject wrapped => Strings(wrapped.BaseObject),
        string text => [text],
        IEnumerable items => items.Cast<object?>().Select(item => item?.ToString() ?? ""),
        _ => [value.ToString() ?? ""],
    };
}
