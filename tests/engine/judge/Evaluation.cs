using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.Json.Nodes;

namespace Runsheet.Judge;

/// <summary>Runs a script at the level of the language and returns its results with their types.</summary>
static class Evaluation
{
    private static readonly Lazy<Runspace> Shared = new(() =>
    {
        var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        return runspace;
    });

    public static JsonObject Run(JsonObject request)
    {
        using var shell = PowerShell.Create(Shared.Value);
        shell.AddScript(request["text"]!.GetValue<string>(), useLocalScope: true);
        var results = new PSDataCollection<PSObject>();
        var errors = new List<string>();
        try
        {
            shell.Invoke(null, results);
        }
        catch (RuntimeException fault)
        {
            errors.Add(fault.Message);
        }
        errors.AddRange(shell.Streams.Error.Select(error => error.ToString()));
        return new JsonObject
        {
            ["results"] = Answers.Array(results.Select(Describe)),
            ["errors"] = Answers.Array(errors),
        };
    }

    private static JsonNode Describe(object? value)
    {
        var bare = value is PSObject wrapped ? wrapped.BaseObject : value;
        var answer = new JsonObject { ["type"] = bare?.GetType().Name };
        switch (bare)
        {
            case null:
                break;
            case string text:
                answer["text"] = text;
                break;
            case DateTime time:
                answer["text"] = time.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);
                break;
            case IDictionary table:
                answer["items"] = Answers.Array(table.Cast<DictionaryEntry>()
                    .SelectMany(entry => new[] { Describe(entry.Key), Describe(entry.Value) }));
                break;
            case IEnumerable items:
                answer["items"] = Answers.Array(items.Cast<object?>().Select(Describe));
                break;
            default:
                answer["text"] = Convert.ToString(bare, CultureInfo.InvariantCulture);
                break;
        }
        return answer;
    }
}
