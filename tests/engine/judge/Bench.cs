using System.Diagnostics;
using System.Management.Automation.Language;
using System.Text.Json.Nodes;

namespace Runsheet.Judge;

/// <summary>How fast the engine's own parser is on some texts, after it has warmed up on them.</summary>
static class Bench
{
    public static JsonObject Run(JsonObject request)
    {
        var texts = request["texts"]!.AsArray().Select(text => text!.GetValue<string>()).ToArray();
        var limit = TimeSpan.FromSeconds(request["seconds"]?.GetValue<double>() ?? 3);
        var characters = texts.Sum(text => (long)text.Length);
        Spend(texts, limit);
        var (rounds, best) = Spend(texts, limit);
        return new JsonObject
        {
            ["characters"] = characters,
            ["rounds"] = rounds,
            ["charactersPerSecond"] = characters / best.TotalSeconds,
        };
    }

    /// <summary>The number of rounds over the texts that fit a time, one at least, and the fastest.</summary>
    private static (int Rounds, TimeSpan Best) Spend(string[] texts, TimeSpan limit)
    {
        var whole = Stopwatch.StartNew();
        var best = TimeSpan.MaxValue;
        var rounds = 0;
        do
        {
            var round = Stopwatch.StartNew();
            foreach (var text in texts) Parser.ParseInput(text, out _, out _);
            if (round.Elapsed < best) best = round.Elapsed;
            rounds++;
        } while (whole.Elapsed < limit);
        return (rounds, best);
    }
}
