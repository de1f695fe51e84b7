namespace Regulations.Bpmn.Reading;

/// <summary>An element of a file, with its place and with a mark whether it was taken over.</summary>
internal sealed class XmlItem(string space, string name, int line)
{
    private readonly Dictionary<(string Space, string Name), string> _attributes = [];
    private readonly HashSet<(string Space, string Name)> _untaken = [];

    private System.Text.StringBuilder? _text;

    public string Space => space;

    public string Name => name;

    public int Line => line;

    public XmlItem? Parent { get; private set; }

    public List<XmlItem> Children { get; } = [];

    /// <summary>The text directly inside it.</summary>
    public string Text => _text?.ToString() ?? "";

    /// <summary>It became part of the definition, or is known to be only drawn.</summary>
    public bool IsTaken { get; private set; }

    public string? Id => _attributes.GetValueOrDefault(("", "id"));

    /// <summary>Attributes nobody asked for.</summary>
    public IEnumerable<(string Space, string Name)> Untaken => _untaken;

    /// <summary>This element and all inside it, in file order.</summary>
    public IEnumerable<XmlItem> All
    {
        get
        {
            var open = new Stack<XmlItem>([this]);
            while (open.TryPop(out var item))
            {
                yield return item;
                for (var i = item.Children.Count - 1; i >= 0; i--)
                {
                    open.Push(item.Children[i]);
                }
            }
        }
    }

    public bool Is(string local) => space == BpmnNamespaces.Model && name == local;

    public bool IsOwn(string local) => space == BpmnNamespaces.Own && name == local;

    public void Add(XmlItem child)
    {
        child.Parent = this;
        Children.Add(child);
    }

    public void AddText(string text) => (_text ??= new()).Append(text);

    public void AddAttribute(string attributeSpace, string attribute, string value)
    {
        _attributes[(attributeSpace, attribute)] = value;
        if (attribute != "id" || attributeSpace.Length > 0)
        {
            _untaken.Add((attributeSpace, attribute));
        }
    }

    /// <summary>Takes the element itself.</summary>
    public XmlItem Take()
    {
        IsTaken = true;
        return this;
    }

    /// <summary>Takes the element with its attributes, not what is inside it.</summary>
    public void TakeAlone()
    {
        IsTaken = true;
        _untaken.Clear();
    }

    /// <summary>Takes it with all inside it and all their attributes.</summary>
    public void TakeWhole()
    {
        foreach (var item in All)
        {
            item.IsTaken = true;
            item._untaken.Clear();
        }
    }

    /// <summary>Takes an attribute.</summary>
    public string? Attribute(string attribute, string attributeSpace = "")
    {
        _untaken.Remove((attributeSpace, attribute));
        return _attributes.GetValueOrDefault((attributeSpace, attribute));
    }

    /// <summary>Reads an attribute without taking it.</summary>
    public string? Peek(string attribute) => _attributes.GetValueOrDefault(("", attribute));

    /// <summary>All attributes.</summary>
    public IEnumerable<(string Space, string Name, string Value)> Attributes =>
        _attributes.Select(pair => (pair.Key.Space, pair.Key.Name, pair.Value));

    /// <summary>Takes an attribute by its name alone, whatever tool's it is.</summary>
    public string? AnyTools(string attribute)
    {
        foreach (var (key, value) in _attributes)
        {
            if (key.Name == attribute && key.Space.Length > 0)
            {
                _untaken.Remove(key);
                return value;
            }
        }
        return null;
    }

    public XmlItem? Child(string local) => Children.Find(child => child.Is(local));
}
