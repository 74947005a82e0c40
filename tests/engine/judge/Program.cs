using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Runsheet.Judge;

// One JSON object a line in, one a line out, until the input ends. A request names its operation
// in "do"; the answer carries the request's "id", and "failure" where the operation itself failed.
var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var input = new StreamReader(Console.OpenStandardInput(), utf8);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" };
// What an engine command writes to the console must not get between the answers.
Console.SetOut(TextWriter.Null);

var options = new JsonSerializerOptions
{
    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    MaxDepth = 64,
};

while (input.ReadLine() is { } line)
{
    if (line.Length == 0) continue;
    JsonNode? id = null;
    JsonObject answer;
    try
    {
        var request = JsonNode.Parse(line)!.AsObject();
        id = request["id"]?.DeepClone();
        answer = request["do"]?.GetValue<string>() switch
        {
            "evaluate" => Evaluation.Run(request),
            "paste" => Pasting.Run(request),
            // Without "do" a request is the line that engine.md describes.
            "parse" or null => Dump.Parse(request),
            var other => throw new ArgumentException($"There is no operation \"{other}\"."),
        };
    }
    catch (Exception fault)
    {
        answer = new JsonObject { ["failure"] = fault.ToString() };
    }
    answer["id"] = id;
    output.WriteLine(answer.ToJsonString(options));
    output.Flush();
}
