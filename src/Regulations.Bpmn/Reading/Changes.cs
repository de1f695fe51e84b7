using Regulations.Bpmn.Writing;
using Regulations.Editions.Facts;

namespace Regulations.Bpmn.Reading;

/// <summary>Tells what somebody changed in a file that we drew: by the list of what was drawn, element by element.</summary>
internal sealed class Changes
{
    private readonly Dictionary<string, Seal> _drawn;
    private readonly Dictionary<string, Seal> _now = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inLane = new(StringComparer.Ordinal);
    private readonly HashSet<string> _handled = new(StringComparer.Ordinal);
    private readonly Report _report;

    public Changes(XmlItem root, string list, Report report)
    {
        _drawn = Seals.Read(list);
        _report = report;
        foreach (var seal in Seals.Of(root))
        {
            _now.TryAdd(seal.Id, seal);
        }
    }

    /// <summary>There is a list: without it only what the definition itself says can be compared.</summary>
    public bool IsKnown => _drawn.Count > 0;

    /// <summary>The element is, word for word, what was drawn.</summary>
    public bool IsAsDrawn(XmlItem item) => Both(item) is var (then, now) && then.Whole == now.Whole && then.Name == now.Name;

    /// <summary>What is not read back one by one is as it was drawn; true as well where nobody knows.</summary>
    public bool IsRestAsDrawn(XmlItem item) => Both(item) is not var (then, now) || then.Rest == now.Rest;

    /// <summary>The kind of element that was drawn; null: nobody knows.</summary>
    public string? KindDrawn(XmlItem item) => Both(item)?.Then.Name;

    /// <summary>Its middle then and now; null where it has not moved, or nobody knows.</summary>
    public (Seal Then, Seal Now)? Moved(XmlItem item) =>
        Both(item) is var (then, now) && now.Layout != "-" && then.Layout != "-" && Math.Abs(then.X - now.X) + Math.Abs(then.Y - now.Y) > 2
            ? (then, now)
            : null;

    /// <summary>Where its middle was drawn.</summary>
    public Seal? Drawn(XmlItem item) => item.Id is { } id ? _drawn.GetValueOrDefault(id) : null;

    /// <summary>Takes what is only drawn; told where somebody changed it, for it is drawn anew.</summary>
    public void TakeDrawn(XmlItem item)
    {
        // A new name of a message or an error is read with the event that waits for it.
        var isRead = item.Name is "message" or "error" && IsRestAsDrawn(item);
        if (IsKnown && !IsAsDrawn(item) && !isRead)
        {
            NotKept(item);
        }
        Handle(item);
        TakePicture(item);
    }

    /// <summary>What was changed in it is read, or told, by whoever reads it.</summary>
    public void Handle(XmlItem item) => _handled.Add(item.Id ?? "");

    /// <summary>The lane it stands in is read.</summary>
    public void HandleLane(XmlItem item) => _inLane.Add(item.Id ?? "");

    /// <summary>Takes an element with what is in it; not the elements of its own in it, nor what another tool wrote into it.</summary>
    public static void TakePicture(XmlItem item)
    {
        item.TakeAlone();
        foreach (
            var child in item.Children.Where(child => child.Space is BpmnNamespaces.Model or BpmnNamespaces.Own && !Seals.IsSealed(child))
        )
        {
            TakePicture(child);
        }
    }

    public void NotKept(XmlItem item) =>
        _report.Add(
            "not-kept",
            item,
            false,
            new(
                "Элементтің өзгерісі сақталмайды: ол сипаттамадан қайта салынады.",
                "Изменение элемента не сохраняется: он рисуется заново из описания.",
                "What was changed in the element is not kept: it is drawn anew from the definition."
            )
        );

    /// <summary>Something was changed that the definition cannot say.</summary>
    public void CannotRead(XmlItem item, LocalText what) =>
        _report.Add(
            "change",
            item,
            true,
            new(
                $"Өзгертілген, бірақ оқылмады: {what.Kk}.",
                $"Изменено, но не прочитано: {what.Ru}.",
                $"Changed, but it cannot be read back: {what.En}."
            )
        );

    /// <summary>What is gone, and what is only drawn otherwise.</summary>
    public void TellTheRest(IReadOnlyDictionary<string, XmlItem> items)
    {
        foreach (var (id, then) in _drawn)
        {
            if (!_now.ContainsKey(id))
            {
                _report.Gone(then.Name, id);
            }
        }
        foreach (var (id, now) in _now)
        {
            if (
                !_handled.Contains(id)
                && _drawn.TryGetValue(id, out var then)
                && then.Whole != now.Whole
                && items.TryGetValue(id, out var item)
            )
            {
                NotKept(item);
            }
        }
        var moved = _now.Keys.Where(id => items.TryGetValue(id, out var item) && Moved(item) is not null).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, now) in _now)
        {
            if (
                items.TryGetValue(id, out var item)
                && _drawn.TryGetValue(id, out var then)
                && (then.Layout != now.Layout || (moved.Contains(id) && !IsPlaced(item)))
                && !_inLane.Contains(id)
                && !IsLed(item, moved)
            )
            {
                _report.Add(
                    "layout",
                    item,
                    false,
                    now.Layout == "-"
                        ? new(
                            "Сызбадан алынған: қайта салынады.",
                            "Убрано со схемы: рисуется снова.",
                            "It is gone from the diagram: it is drawn again."
                        )
                        : new(
                            "Сызбадағы түрі өзгерген: сызба қайта салынады.",
                            "Его вид на схеме изменён: схема рисуется заново.",
                            "It is drawn otherwise: the diagram is laid out anew."
                        )
                );
            }
        }
    }

    /// <summary>Where it stands is read back.</summary>
    private static bool IsPlaced(XmlItem item) => BpmnFile.IsNode(item) && !OwnNodes.IsDrawn(item);

    /// <summary>It bends otherwise because what it joins has moved.</summary>
    private static bool IsLed(XmlItem item, HashSet<string> moved) =>
        moved.Contains(item.Peek("sourceRef") ?? "") || moved.Contains(item.Peek("targetRef") ?? "");

    private (Seal Then, Seal Now)? Both(XmlItem item) =>
        item.Id is { } id && _drawn.TryGetValue(id, out var then) && _now.TryGetValue(id, out var now) ? (then, now) : null;
}
