using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Layout;
using Regulations.Bpmn.Words;
using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;
using Regulations.Workflows.Definitions;

namespace Regulations.Bpmn;

/// <summary>Shows a definition as BPMN 2.0, always made anew from the definition: there is no copy that could drift.</summary>
public static class BpmnMirror
{
    /// <summary>Draws a definition: a pool for everybody who takes part, a lane per role, every activity and connection, limits beside tasks,
    /// messages where work crosses from one pool to another, and what BPMN has no words for in extension elements, so that reading it back gives the
    /// same definition.</summary>
    /// <param name="definition">Any definition; it need not compile.</param>
    /// <param name="language">The language of what is written on it: <c>kk</c>, <c>ru</c>, <c>en</c>.</param>
    public static BpmnDrawing Draw(WorkflowDefinition definition, string language = "kk")
    {
        var words = new DiagramWords(language);
        var reader = new ChartReader(words);
        var scope = reader.Read(definition);
        var name = NameOf(definition.Json, words);
        Lanes.Assign(scope);
        var (pools, handed) = new Pools(scope, reader.Ids, words).Split(name, Provider(definition, words));
        var messages = new Messages(scope, pools, reader.Ids, words);
        var sent = messages.Sent();
        var picture = new Picture(scope, pools, messages.Outside, [.. handed, .. sent]);
        Drawing.Collaboration(scope, pools, picture.Messages, picture.Outside);
        foreach (var inside in scope.All.Skip(1))
        {
            Drawing.Plane(inside);
        }
        return new BpmnDrawing(new FileWriter(definition, name, picture, reader.Ids, words).Write(), Elements(scope));
    }

    /// <summary>Reads a BPMN 2.0 file: one drawn by <see cref="Draw"/> comes back as the definition it was, with what somebody changed in another
    /// tool; of one made by another tool what has a meaning becomes activities. The rest is told element by element. Never throws because of what
    /// the file holds.</summary>
    /// <param name="file">The file's bytes; at most 8 MB, without a document type.</param>
    /// <param name="language">The language of a foreign file's names: <c>kk</c>, <c>ru</c>, <c>en</c>.</param>
    public static BpmnReading Read(byte[] file, string language = "kk") => Reading.BpmnImport.Read(file, language);

    private static Dictionary<string, string> Elements(Scope scope)
    {
        var elements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in scope.All.SelectMany(inside => inside.Cells).Where(cell => cell.Activity is not null))
        {
            elements.TryAdd(cell.Activity!.Id, cell.Id);
        }
        return elements;
    }

    /// <summary>What the process is called: the regulation's name in the reader's language, else the definition's.</summary>
    internal static string NameOf(JsonObject definition, DiagramWords words)
    {
        var regulation = (definition["customProperties"] as JsonObject)?["regulation"] as JsonObject;
        var name = LocalText.Read(regulation?["name"]).In(words.Language);
        var own = definition["name"] is JsonValue value && value.TryGetValue<string>(out var text) ? ProcessWriter.Clean(text) : "";
        name = name.Length > 0 ? name : own;
        return ProcessWriter.Clean(name.Length > 0 ? name : words["process"]);
    }

    private static string Provider(WorkflowDefinition definition, DiagramWords words) =>
        LocalText.Read((definition.CustomProperties["regulation"] as JsonObject)?["provider"]).In(words.Language);
}
