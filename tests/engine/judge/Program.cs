using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Runsheet.Judge;

// One JSON object a line in, one a line out, until the input ends. A request names its operation
// in "do"; the answer carries the request's "id" first, and "failure" where the operation itself failed.
var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var input = new StreamReader(Console.OpenStandardInput(), utf8, detectEncodingFromByteOrderMarks: false, 1 << 16);
using var output = Console.OpenStandardOutput();
// What an engine command writes to the console must not get between the answers.
Console.SetOut(TextWriter.Null);

var style = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
using var line = new MemoryStream();

void Answer(JsonNode? id, Action<Utf8JsonWriter> write)
{
    line.SetLength(0);
    using (var json = new Utf8JsonWriter(line, style))
    {
        json.WriteStartObject();
        json.WritePropertyName("id");
        if (id is null) json.WriteNullValue();
        else id.WriteTo(json);
        write(json);
        json.WriteEndObject();
    }
    line.WriteByte((byte)'\n');
    output.Write(line.GetBuffer(), 0, (int)line.Length);
    output.Flush();
}

while (input.ReadLine() is { } text)
{
    if (text.Length == 0) continue;
    JsonNode? id = null;
    try
    {
        var request = JsonNode.Parse(text)!.AsObject();
        id = request["id"];
        switch (request["do"]?.GetValue<string>())
        {
            // Without "do" a request is the line that engine.md describes.
            case "parse" or null:
                Answer(id, json => Dump.Parse(request, json));
                break;
            case "evaluate":
                Answer(id, Properties(Evaluation.Run(request)));
                break;
            case "paste":
                Answer(id, Properties(Pasting.Run(request)));
                break;
            case "print":
                Answer(id, Properties(Printing.Run(request)));
                break;
            case "bench":
                Answer(id, Properties(Bench.Run(request)));
                break;
            case var other:
                throw new ArgumentException($"There is no operation \"{other}\".");
        }
    }
    catch (Exception fault)
    {
        Answer(id, json => json.WriteString("failure", fault.ToString()));
    }
}

static Action<Utf8JsonWriter> Properties(JsonObject answer) => json =>
{
    foreach (var (name, value) in answer)
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else value.WriteTo(json);
    }
};
