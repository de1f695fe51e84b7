using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Writing;

/// <summary>Messages, errors and escalations that events refer to; each name once.</summary>
internal sealed class RootElements(ElementIds ids)
{
    private readonly Dictionary<(string Element, string Name), string> _known = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);

    /// <summary>All of them, in the order in which they were asked for.</summary>
    public IEnumerable<(string Element, string Id, string Name)> All =>
        _known.Select(pair => (pair.Key.Element, pair.Value, pair.Key.Name));

    public string Message(string name) => Of("message", name);

    public string Error(string name) => Of("error", name);

    public string Escalation(string name) => Of("escalation", name);

    /// <summary>Whether a document is seen for the first time.</summary>
    public bool IsNewDocument(string id) => _documents.Add(id);

    private string Of(string element, string name)
    {
        var key = (element, ProcessWriter.Clean(name) is { Length: > 0 } clean ? clean : element);
        return _known.TryGetValue(key, out var id)
            ? id
            : _known[key] = ids.Take($"{char.ToUpperInvariant(element[0])}{element[1..]}_{key.Item2}");
    }
}
