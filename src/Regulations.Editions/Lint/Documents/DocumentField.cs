using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Documents;
using Regulations.Editions.Facts;
using Regulations.Workflows.Expressions;

namespace Regulations.Editions.Lint.Documents;

/// <summary>What a document's template demands is handed over by the node that makes it, and the form it comes from asks for it.</summary>
public sealed class DocumentField : ILintRule
{
    /// <inheritdoc/>
    public string Id => "document-field";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        if (subject.Reading.Facts is not { Kinds: { Count: > 0 } kinds })
        {
            yield break;
        }
        var answers = new FormAnswers(subject);
        foreach (var node in subject.Nodes.Where(node => node.Type == "Regulations.IssueDocument"))
        {
            if (node.Text("template") is not { } name || DocumentTemplates.Find(name) is not { } template || ShapeOf(node) is not { } data)
            {
                continue;
            }
            foreach (var line in template.DemandedLines)
            {
                var without = kinds.Where(kind => !line.Paths.Any(path => answers.Fill(data, path, kind))).ToList();
                foreach (var kind in without.Count == kinds.Count ? [null] : without.Select(kind => (string?)kind))
                {
                    yield return Of(node, line, kind);
                }
            }
        }
    }

    // Null: computed as a whole, which only a run can tell.
    private static ScriptShape? ShapeOf(ActivityFile node)
    {
        if (node.Json["data"] is not { } data)
        {
            return new ScriptShape(null, new Dictionary<string, ScriptShape>());
        }
        if (
            data["expression"] is JsonObject expression
            && Text(expression["type"]) == "JavaScript"
            && Text(expression["value"]) is { } script
        )
        {
            return ScriptShape.OfResult(script) is { Members: not null } written ? written : null;
        }
        return node.Data("data") is JsonObject literal ? OfJson(literal) : null;
    }

    private static ScriptShape OfJson(JsonNode? json) =>
        json is JsonObject members
            ? new ScriptShape(null, members.ToDictionary(pair => pair.Key, pair => OfJson(pair.Value), StringComparer.Ordinal))
            : new ScriptShape(null, null);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private Finding Of(ActivityFile node, DataLine line, string? kind)
    {
        var (places, first) = (string.Join(", ", line.Paths), line.Paths[0]);
        return new Finding
        {
            Rule = Id,
            Severity = Severity.Error,
            Node = node.Id,
            Property = "data." + first,
            Kind = kind,
            Message = new LocalText(
                $"Құжаттағы «{line.Title.Kk}» жолы бос қалады.",
                $"Строка документа «{line.Title.Ru}» останется пустой.",
                $"The document's line “{line.Title.En}” would be left empty."
            ),
            Mend = new LocalText(
                $"Мына мәліметтердің бірін беріңіз және нысанда міндетті етіңіз: {places}.",
                $"Передайте одно из сведений и сделайте его обязательным в форме: {places}.",
                $"Hand over one of these and have its form demand it: {places}."
            ),
        };
    }
}
