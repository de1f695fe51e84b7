using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Cli;

/// <summary>JSON as verbs print it: readable letters, indented where it is one document, one line where it is a stream.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteDocument(this TextWriter output, JsonNode document) => output.WriteLine(document.ToJsonString(Indented));

    public static void WriteLineOfJson(this TextWriter output, JsonNode line) => output.WriteLine(line.ToJsonString(OneLine));
}
