using System.Text.Json.Nodes;
using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Writing;

/// <summary>Writes what a definition says of its regulation: <c>customProperties.regulation</c>.</summary>
internal static class RegulationWriter
{
    public static JsonObject Write(EditionDraft draft)
    {
        var regulation = new JsonObject
        {
            ["key"] = draft.Key,
            ["name"] = draft.Name.ToJson(),
            ["provider"] = draft.Provider.ToJson(),
            ["office"] = draft.Office,
            ["act"] = new JsonObject
            {
                ["authority"] = draft.Act.Authority.ToJson(),
                ["number"] = draft.Act.Number,
                ["date"] = draft.Act.Date,
                ["registered"] = draft.Act.Registered,
                ["repealed"] = draft.Act.Repealed,
                ["repealedBy"] = draft.Act.RepealedBy,
            },
            ["effectiveFrom"] = null,
            ["channels"] = Texts(draft.Channels),
            ["kinds"] = Texts(draft.Kinds.Select(kind => kind.Kind)),
            ["kindNames"] = Members(draft.Kinds.Select(kind => (kind.Kind, (JsonNode)kind.Name.ToJson()))),
            ["receiptDayCounts"] = draft.ReceiptDayCounts,
            ["total"] = draft.Total?.ToJson(),
            ["zone"] = draft.Zone,
            ["calendars"] = Members(draft.Calendars.Select(place => (place.Place, (JsonNode)place.Calendar))),
            ["applicants"] = Texts(draft.Applicants),
            ["fee"] = draft.Fee.Count == 0 ? null : WriteFee(draft),
            ["draftExpires"] = draft.DraftExpires,
            ["numberPrefix"] = draft.NumberPrefix,
        };
        if (draft.Accepted.Count > 0)
        {
            regulation["accepted"] = Accepted.ToJson(draft.Accepted);
        }
        regulation["forms"] = Members(draft.Forms.Select(form => (form.Form, (JsonNode)new JsonObject { ["$ref"] = form.File })));
        return regulation;
    }

    private static JsonObject WriteFee(EditionDraft draft) =>
        new()
        {
            ["demonstration"] = !draft.IsFree,
            ["currency"] = "KZT",
            ["amount"] = Members(draft.Fee.Select(fee => (fee.Kind, (JsonNode)fee.Tenge))),
        };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonObject Members(IEnumerable<(string Name, JsonNode Value)> members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value)));
}
