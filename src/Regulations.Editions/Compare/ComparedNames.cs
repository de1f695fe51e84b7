using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Workflows.Activities;

namespace Regulations.Editions.Compare;

/// <summary>What things of two definitions are called: kinds of request, outcomes, roles, kinds of activity.</summary>
internal sealed class ComparedNames(JsonObject before, JsonObject after)
{
    /// <summary>A kind of request as the definition names it.</summary>
    public LocalText Kind(string kind) => KindIn(after, kind) ?? KindIn(before, kind) ?? DifferenceWords.Same(kind);

    /// <summary>An outcome by its title; the port itself where it has none.</summary>
    public static LocalText Port(ActivityFile activity, string port)
    {
        var title = activity.Data("outcomeDetails") is JsonObject details
            ? LocalText.Read((details[port] as JsonObject)?["title"])
            : LocalText.Empty;
        return title != LocalText.Empty
            ? title
            : port switch
            {
                "True" => new("иә", "да", "yes"),
                "False" => new("жоқ", "нет", "no"),
                "Default" => new("әйтпесе", "иначе", "otherwise"),
                "Done" => new("орындалды", "сделано", "done"),
                _ => DifferenceWords.Same(port),
            };
    }

    /// <summary>A kind of activity as the designer lists it.</summary>
    public static LocalText Type(string type) =>
        ActivityDescriptions.Find(type)?.Title.ByLanguage is { } title
            ? new(title["kk"], title["ru"], title["en"])
            : DifferenceWords.Same(type);

    private static LocalText? KindIn(JsonObject definition, string kind)
    {
        var names = ((definition["customProperties"] as JsonObject)?["regulation"] as JsonObject)?["kindNames"] as JsonObject;
        var name = LocalText.Read(names?[kind]);
        return name == LocalText.Empty ? null : name;
    }
}
