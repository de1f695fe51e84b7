using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint;

/// <summary>A rule that somebody accepts as broken, with the reason kept in the file: <c>accepted: [{rule, kind?, reason {kk,ru,en}}]</c> in
/// <c>customProperties.regulation</c> of a node, or of the definition.</summary>
/// <param name="Node">The node it is for; null: the definition's own findings.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">The request kind; null: all.</param>
/// <param name="Reason">Why.</param>
internal sealed record Acceptance(string? Node, string Rule, string? Kind, LocalText Reason)
{
    public bool Covers(Finding finding) =>
        Reason != LocalText.Empty && finding.Rule == Rule && finding.Node == Node && (Kind is null || Kind == finding.Kind);

    public static IReadOnlyList<Acceptance> All(LintSubject subject) =>
        [.. Read(subject.Regulation, null), .. subject.Activities.SelectMany(activity => Read(activity.Regulation, activity.Id))];

    /// <summary>An acceptance of what is not found hides the next mistake of its kind.</summary>
    public static IEnumerable<Finding> Unused(IReadOnlyList<Acceptance> acceptances, IReadOnlyList<Finding> findings) =>
        acceptances
            .Where(acceptance => acceptance.Reason != LocalText.Empty && !findings.Any(acceptance.Covers))
            .Select(acceptance => new Finding
            {
                Rule = "acceptance-unused",
                Severity = Severity.Warning,
                Node = acceptance.Node,
                Kind = acceptance.Kind,
                Property = "accepted",
                Message = new LocalText(
                    $"«{acceptance.Rule}» ережесі қабылданған, бірақ ол бұзылмаған.",
                    $"Правило «{acceptance.Rule}» принято, но не нарушено.",
                    $"The rule “{acceptance.Rule}” is accepted but not broken."
                ),
                Mend = new LocalText("Қабылдауды алып тастаңыз.", "Уберите принятие.", "Take the acceptance away."),
            });

    private static IEnumerable<Acceptance> Read(JsonObject? regulation, string? node) =>
        (regulation?["accepted"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(accepted => new Acceptance(
                node,
                Text(accepted["rule"]) ?? "",
                Text(accepted["kind"]),
                LocalText.Read(accepted["reason"])
            ));

    private static string? Text(JsonNode? json) => json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
