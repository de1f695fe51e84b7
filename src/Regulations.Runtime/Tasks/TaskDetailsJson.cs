using System.Text.Encodings.Web;
using System.Text.Json;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Tasks;

/// <summary>What a task says of itself, as it is stored.</summary>
internal static class TaskDetailsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 128,
    };

    public static string Write(TaskDetails details) => JsonSerializer.Serialize(details, Options);

    public static TaskDetails Read(string json) => JsonSerializer.Deserialize<TaskDetails>(json, Options)!;
}
