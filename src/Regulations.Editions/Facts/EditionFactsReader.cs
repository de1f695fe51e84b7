using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Regulations.Editions.Facts;

/// <summary>Something in <c>customProperties.regulation</c> that is missing or of the wrong shape.</summary>
/// <param name="Property">The path within it, as in <c>act.number</c>.</param>
/// <param name="NodeId">The activity; null: the definition's own part.</param>
public sealed record FactsGap(string Property, string? NodeId);

/// <summary>Facts, or what kept them from being read.</summary>
/// <param name="Facts">Null where <paramref name="Gaps"/> has entries, or where the definition is of no regulation.</param>
/// <param name="Gaps">What is missing.</param>
public sealed record FactsReading(EditionFacts? Facts, IReadOnlyList<FactsGap> Gaps);

/// <summary>Reads the facts of an edition from its definition file, without running it.</summary>
public sealed class EditionFactsReader
{
    private readonly List<FactsGap> _gaps = [];

    private EditionFactsReader() { }

    /// <summary>Reads a definition. A definition without <c>customProperties.regulation</c> gives neither facts nor gaps.</summary>
    public static FactsReading Read(JsonObject definition)
    {
        if ((definition["customProperties"] as JsonObject)?["regulation"] is not JsonObject regulation)
        {
            return new FactsReading(null, []);
        }
        var reader = new EditionFactsReader();
        var facts = reader.ReadFacts(definition, regulation);
        return reader._gaps.Count == 0 ? new FactsReading(facts, []) : new FactsReading(null, reader._gaps);
    }

    private EditionFacts ReadFacts(JsonObject definition, JsonObject regulation)
    {
        var activities = ActivityFile.All(definition);
        var kinds = Texts(regulation, "kinds");
        return new EditionFacts
        {
            Key = Text(regulation, "key"),
            DefinitionId = Optional(definition["definitionId"]) ?? Gap("definitionId", ""),
            Name = Local(regulation, "name"),
            Provider = Local(regulation, "provider"),
            Office = Optional(regulation["office"]),
            Act = ReadAct(regulation["act"] as JsonObject ?? Gap("act", new JsonObject())),
            EffectiveFrom = Date(regulation, "effectiveFrom"),
            Channels = Texts(regulation, "channels"),
            Kinds = kinds,
            KindNames = kinds.ToDictionary(kind => kind, kind => LocalText.Read(regulation["kindNames"].At(kind)), StringComparer.Ordinal),
            ReceiptDayCounts = regulation["receiptDayCounts"] is JsonValue counts && counts.TryGetValue<bool>(out var b) ? b : null,
            Total = regulation["total"] is null ? null : LimitFacts.Read(regulation["total"]).Expand(kinds),
            Zone = Text(regulation, "zone"),
            Calendars = ReadCalendars(regulation["calendars"] as JsonObject),
            Applicants = Texts(regulation, "applicants"),
            Fee = ReadFee(regulation["fee"] as JsonObject),
            DraftExpires = Optional(regulation["draftExpires"]),
            NumberPrefix = Optional(regulation["numberPrefix"]),
            Steps = [.. activities.Select(ReadStep).OfType<StepFacts>().OrderBy(step => step.Order)],
            Nodes = [.. activities.Select(ReadNode).OfType<NodeFacts>()],
        };
    }

    private ActFacts ReadAct(JsonObject act) =>
        new(
            Local(act, "authority", "act.authority"),
            Text(act, "number", "act.number"),
            Date(act, "date", "act.date") ?? Gap("act.date", default(LocalDate)),
            Optional(act["registered"]),
            Date(act, "repealed", "act.repealed"),
            Optional(act["repealedBy"])
        );

    private Dictionary<string, string> ReadCalendars(JsonObject? calendars)
    {
        var read = (calendars ?? [])
            .Where(pair => Optional(pair.Value) is not null)
            .ToDictionary(pair => pair.Key, pair => Optional(pair.Value)!, StringComparer.Ordinal);
        return read.ContainsKey("provider") ? read : Gap("calendars.provider", read);
    }

    private FeeFacts? ReadFee(JsonObject? fee)
    {
        if (fee is null)
        {
            return null;
        }
        var amounts = (fee["amount"] as JsonObject ?? Gap("fee.amount", new JsonObject()))
            .Where(pair => Forms.FormValidator.AsNumber(pair.Value) is not null)
            .ToDictionary(pair => pair.Key, pair => Forms.FormValidator.AsNumber(pair.Value)!.Value, StringComparer.Ordinal);
        var demonstration = fee["demonstration"] is JsonValue flag && flag.TryGetValue<bool>(out var b) && b;
        return new FeeFacts(demonstration, Text(fee, "currency", "fee.currency"), amounts);
    }

    private StepFacts? ReadStep(ActivityFile activity) =>
        activity.Type == "Regulations.HumanTask" && activity.Number("step") is { } order
            ? new StepFacts(
                activity.Id,
                order,
                activity.Text("role") ?? Gap("role", "", activity.Id),
                activity.Title,
                activity.Limit,
                activity.List("outcomes"),
                activity.Source ?? ""
            )
            : null;

    private NodeFacts? ReadNode(ActivityFile activity) =>
        activity.RegulationText("label") is { } label
            ? new NodeFacts(
                activity.Id,
                activity.RegulationText("channel") ?? Gap("channel", "", activity.Id),
                label,
                activity.RegulationText("actor") ?? Gap("actor", "", activity.Id),
                activity.RegulationText("system"),
                activity.Limit,
                activity.RegulationText("onFailure"),
                activity.Source ?? "",
                activity.Title
            )
            : null;

    private LocalDate? Date(JsonObject json, string name, string? path = null)
    {
        if (Optional(json[name]) is not { } text)
        {
            return json[name] is null ? null : Gap(path ?? name, (LocalDate?)null);
        }
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : Gap(path ?? name, (LocalDate?)null);
    }

    private LocalText Local(JsonObject json, string name, string? path = null) =>
        json[name] is JsonObject ? LocalText.Read(json[name]) : Gap(path ?? name, LocalText.Empty);

    private string Text(JsonObject json, string name, string? path = null) => Optional(json[name]) ?? Gap(path ?? name, "");

    private List<string> Texts(JsonObject json, string name)
    {
        List<string> texts = [.. (json[name] as JsonArray ?? []).Select(Optional).OfType<string>().Distinct(StringComparer.Ordinal)];
        return texts.Count > 0 ? texts : Gap(name, texts);
    }

    private T Gap<T>(string property, T instead, string? node = null)
    {
        _gaps.Add(new FactsGap(property, node));
        return instead;
    }

    private static string? Optional(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
