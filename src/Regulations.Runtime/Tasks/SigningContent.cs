using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Runtime.Tasks;

/// <summary>What is signed when a task is completed: canonical JSON of request, task, outcome and form, so that page and server sign and verify the same bytes.</summary>
public static class SigningContent
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes: UTF-8, no white space, property names in ordinal order at every level.</summary>
    public static byte[] Of(string requestId, string taskId, string outcome, JsonObject? form) =>
        Bytes(
            new JsonObject
            {
                ["form"] = form?.DeepClone(),
                ["outcome"] = outcome,
                ["request"] = requestId,
                ["task"] = taskId,
            }
        );

    /// <summary>Canonical JSON of any node.</summary>
    public static byte[] Bytes(JsonNode? node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Canonical))
        {
            Write(writer, node);
        }
        return stream.ToArray();
    }

    /// <summary>Canonical JSON of any node as text.</summary>
    public static string Text(JsonNode? node) => Encoding.UTF8.GetString(Bytes(node));

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject properties:
                writer.WriteStartObject();
                foreach (var (name, value) in properties.OrderBy(p => p.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}
