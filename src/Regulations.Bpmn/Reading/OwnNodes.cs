using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Bpmn.Charts;
using Regulations.Bpmn.Writing;

namespace Regulations.Bpmn.Reading;

/// <summary>Elements that carry a definition's own JSON: what was exported comes back as it was.</summary>
internal sealed class OwnNodes(Collected all)
{
    /// <summary>The activity an element carries; null: none, or none that can be read.</summary>
    public Child? Read(XmlItem item)
    {
        if (Carried(item, "activity") is not { } carried)
        {
            return null;
        }
        if (OwnJson.Read(carried.Text) is not JsonObject json || json["id"] is not JsonValue)
        {
            all.Report.Add(
                "own-json",
                carried,
                true,
                new("Ішіндегі JSON бүлінген.", "JSON внутри повреждён.", "The JSON it carries is damaged.")
            );
            return null;
        }
        carried.Take();
        var order = int.TryParse(carried.Attribute("order"), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : int.MaxValue;
        return new Child(carried.Attribute("at") ?? "activities", order, json);
    }

    /// <summary>It is only drawn: the definition has no activity for it.</summary>
    public static bool IsDrawn(XmlItem item) => item.Child("extensionElements")?.Children.Exists(child => child.IsOwn("drawn")) == true;

    /// <summary>The connections an element carries, with their places.</summary>
    public IReadOnlyList<(int Order, JsonNode? Json)> Connections(XmlItem item)
    {
        var found = new List<(int, JsonNode?)>();
        foreach (var carried in item.Child("extensionElements")?.Children.Where(child => child.IsOwn("connection")) ?? [])
        {
            var json = OwnJson.Read(carried.Text);
            if (json is null && carried.Text.Trim() != "null")
            {
                all.Report.Add(
                    "own-json",
                    carried,
                    true,
                    new("Ішіндегі JSON бүлінген.", "JSON внутри повреждён.", "The JSON it carries is damaged.")
                );
                continue;
            }
            carried.Take();
            item.Child("extensionElements")!.Take();
            var order = carried.Attribute("order");
            found.Add((int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue, json));
        }
        return found;
    }

    public static XmlItem? Carried(XmlItem item, string name)
    {
        var extension = item.Child("extensionElements");
        var carried = extension?.Children.Find(child => child.IsOwn(name));
        if (carried is not null)
        {
            extension!.Take();
        }
        return carried;
    }
}
