using System.Text.Encodings.Web;
using System.Text.Json;

namespace Regulations.Runtime.Store;

/// <summary>Texts by language, as they are stored.</summary>
internal static class TextsJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyDictionary<string, string> texts) => JsonSerializer.Serialize(texts, Options);

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options)!;
}
