using Regulations.Bpmn.Charts;

namespace Regulations.Bpmn.Writing;

/// <summary>Messages, errors and escalations that events refer to; each name once.</summary>
internal sealed class RootElements(ElementIds ids)
{
    private readonly Dictionary<(string Element, string Name), string> _known = [];
    private readonly Dictionary<(string Process, string Document), string> _documents = [];
    private readonly HashSet<string> _first = new(StringComparer.Ordinal);

    /// <summary>All of them, in the order in which they were asked for.</summary>
    public IEnumerable<(string Element, string Id, string Name)> All =>
        _known.Select(pair => (pair.Key.Element, pair.Value, pair.Key.Name));

    public string Message(string name) => Of("message", name);

    public string Error(string name) => Of("error", name);

    public string Escalation(string name) => Of("escalation", name);

    /// <summary>The data object of a document in a process: each process has its own.</summary>
    public string Document(string process, string document) =>
        _documents.TryGetValue((process, document), out var id)
            ? id
            : _documents[(process, document)] = _first.Add(document) ? document : ids.Take(document);

    /// <summary>What an element for a name is called; one without a name bears that of its kind.</summary>
    public static string NameOf(string element, string name) => ProcessWriter.Clean(name) is { Length: > 0 } clean ? clean : element;

    private string Of(string element, string name)
    {
        var key = (element, NameOf(element, name));
        return _known.TryGetValue(key, out var id)
            ? id
            : _known[key] = ids.Take($"{char.ToUpperInvariant(element[0])}{element[1..]}_{key.Item2}");
    }
}
