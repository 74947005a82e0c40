using System.Text.Json.Nodes;

namespace Runsheet.Judge;

/// <summary>JSON of the answers that are small enough to be built as objects.</summary>
static class Answers
{
    public static JsonArray Array(IEnumerable<string> items) =>
        new(items.Select(item => (JsonNode?)JsonValue.Create(item)).ToArray());

    public static JsonArray Array(IEnumerable<JsonNode> items) => new(items.ToArray());
}
