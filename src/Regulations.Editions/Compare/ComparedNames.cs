using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Workflows.Activities;

namespace Regulations.Editions.Compare;

/// <summary>What things of two definitions are called: kinds of request, outcomes, roles, kinds of activity.</summary>
internal sealed class ComparedNames(JsonObject before, JsonObject after)
{
    private static readonly Dictionary<string, LocalText> Members = new(StringComparer.Ordinal)
    {
        ["authority"] = new("органы", "орган", "authority"),
        ["number"] = new("нөмірі", "номер", "number"),
        ["date"] = new("күні", "дата", "date"),
        ["registered"] = new("тіркелуі", "регистрация", "registration"),
        ["repealed"] = new("күші жойылған күні", "утратил силу", "repealed on"),
        ["repealedBy"] = new("күшін жойған акт", "чем отменён", "repealed by"),
        ["amount"] = new("мөлшері", "сумма", "amount"),
        ["currency"] = new("валютасы", "валюта", "currency"),
        ["demonstration"] = new("көрсету үшін", "для показа", "for demonstration"),
        ["applicant"] = new("көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
        ["provider"] = new("көрсетілетін қызметті беруші", "услугодатель", "provider"),
        ["state-corporation"] = new("Мемлекеттік корпорация", "Государственная корпорация", "State Corporation"),
        ["portal"] = new("портал", "портал", "portal"),
    };

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

    /// <summary>A part of a fact: a kind of request by its name, a member by what it is called.</summary>
    public LocalText Member(string name) =>
        new(Joined(name, part => part.Kk), Joined(name, part => part.Ru), Joined(name, part => part.En));

    private string Joined(string name, Func<LocalText, string> word) =>
        string.Join(": ", name.Split('.').Select(part => word(Members.TryGetValue(part, out var known) ? known : Kind(part))));

    /// <summary>A channel by its name.</summary>
    public static LocalText Channel(string channel) =>
        channel switch
        {
            "portal" => new("портал", "портал", "portal"),
            "state-corporation" => new("Мемлекеттік корпорация", "Государственная корпорация", "State Corporation"),
            "provider" => new("көрсетілетін қызметті беруші", "услугодатель", "provider"),
            _ => DifferenceWords.Same(channel),
        };

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
