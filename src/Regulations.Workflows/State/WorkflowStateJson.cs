using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Regulations.Workflows.State;

/// <summary>A state as JSON: small, with a schema version, everything an operator may want to see in it by name.</summary>
public static class WorkflowStateJson
{
    /// <summary>The largest state that is read, in characters.</summary>
    public const int MaximumLength = 16 * 1024 * 1024;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly InstantPattern Instants = InstantPattern.ExtendedIso;

    /// <summary>Writes a state.</summary>
    public static string Write(WorkflowState state)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", WorkflowState.CurrentSchema);
            writer.WriteString("instance", state.InstanceId);
            writer.WriteString("definition", state.DefinitionHash);
            writer.WriteString("status", state.Status.ToString());
            writer.WriteString("subStatus", state.SubStatus.ToString());
            WriteIfAny(writer, "kind", state.Kind);
            WriteIfAny(writer, "name", state.Name);
            WriteIfAny(writer, "correlationId", state.CorrelationId);
            WriteIfAny(writer, "inputs", state.Inputs);
            WriteIfAny(writer, "outputs", state.Outputs);
            WriteIfAny(writer, "variables", state.Variables);
            WriteBookmarks(writer, state.Bookmarks);
            WriteIncidents(writer, state.Incidents);
            WriteIfAny(writer, "tokens", state.Tokens);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a state of a schema this program knows.</exception>
    public static WorkflowState Read(string json)
    {
        if (json.Length > MaximumLength)
        {
            throw new FormatException("The state is larger than any this program writes.");
        }
        try
        {
            var root = JsonNode.Parse(json) as JsonObject ?? throw new FormatException("A state is a JSON object.");
            var schema = (int?)root["schema"] ?? 0;
            if (schema != WorkflowState.CurrentSchema)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"State schema {schema} is not known."));
            }
            return new WorkflowState
            {
                InstanceId = Required(root, "instance"),
                DefinitionHash = Required(root, "definition"),
                Status = Enum.Parse<WorkflowStatus>(Required(root, "status")),
                SubStatus = Enum.Parse<WorkflowSubStatus>(Required(root, "subStatus")),
                Kind = (string?)root["kind"],
                Name = (string?)root["name"],
                CorrelationId = (string?)root["correlationId"],
                Inputs = Take(root, "inputs"),
                Outputs = Take(root, "outputs"),
                Variables = Take(root, "variables"),
                Bookmarks = [.. Objects(root, "bookmarks").Select(ReadBookmark)],
                Incidents = [.. Objects(root, "incidents").Select(ReadIncident)],
                Tokens = Take(root, "tokens"),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or UnparsableValueException)
        {
            throw new FormatException("The text is not a workflow state: " + e.Message, e);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, JsonObject value)
    {
        if (value.Count > 0)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    private static void WriteBookmarks(Utf8JsonWriter writer, IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return;
        }
        writer.WriteStartArray("bookmarks");
        foreach (var bookmark in bookmarks)
        {
            writer.WriteStartObject();
            writer.WriteString("id", bookmark.Id);
            writer.WriteString("node", bookmark.NodeId);
            writer.WriteString("type", bookmark.ActivityType);
            writer.WriteString("kind", bookmark.Kind);
            WriteIfAny(writer, "event", bookmark.EventName);
            writer.WriteString("createdAt", Instants.Format(bookmark.CreatedAt));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteIncidents(Utf8JsonWriter writer, IReadOnlyList<Incident> incidents)
    {
        if (incidents.Count == 0)
        {
            return;
        }
        writer.WriteStartArray("incidents");
        foreach (var incident in incidents)
        {
            writer.WriteStartObject();
            writer.WriteString("id", incident.Id);
            writer.WriteString("node", incident.NodeId);
            writer.WriteString("type", incident.ActivityType);
            writer.WriteString("code", incident.Code);
            writer.WriteString("message", incident.Message);
            WriteIfAny(writer, "property", incident.Property);
            if (incident.Line is { } line)
            {
                writer.WriteNumber("line", line);
            }
            writer.WriteString("raisedAt", Instants.Format(incident.RaisedAt));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static Bookmark ReadBookmark(JsonObject json) =>
        new(
            Required(json, "id"),
            Required(json, "node"),
            Required(json, "type"),
            Required(json, "kind"),
            (string?)json["event"],
            Instants.Parse(Required(json, "createdAt")).Value
        );

    private static Incident ReadIncident(JsonObject json) =>
        new(
            Required(json, "id"),
            Required(json, "node"),
            Required(json, "type"),
            Required(json, "code"),
            Required(json, "message"),
            (string?)json["property"],
            (int?)json["line"],
            Instants.Parse(Required(json, "raisedAt")).Value
        );

    private static string Required(JsonObject json, string name) =>
        (string?)json[name] ?? throw new FormatException($"A state needs “{name}”.");

    private static JsonObject Take(JsonObject root, string name)
    {
        var value = root[name] as JsonObject;
        root.Remove(name);
        return value ?? [];
    }

    private static IEnumerable<JsonObject> Objects(JsonObject root, string name) => (root[name] as JsonArray ?? []).OfType<JsonObject>();
}
