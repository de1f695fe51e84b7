using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regulations.Drafting.Writing;

/// <summary>JSON on one line with a space after each comma and colon, so that texts inside a definition can be read.</summary>
internal static class InlineJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject json:
                text.Append('{');
                foreach (var (index, (name, value)) in json.Index())
                {
                    text.Append(index == 0 ? "" : ", ").Append(JsonSerializer.Serialize(name, Plain)).Append(": ");
                    Write(value, text);
                }
                text.Append('}');
                break;
            case JsonArray list:
                text.Append('[');
                foreach (var (index, value) in list.Index())
                {
                    text.Append(index == 0 ? "" : ", ");
                    Write(value, text);
                }
                text.Append(']');
                break;
            default:
                text.Append(node?.ToJsonString(Plain) ?? "null");
                break;
        }
    }
}
