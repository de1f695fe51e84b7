using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Lint.Law;

/// <summary>Whatever users read exists in Kazakh, Russian and English.</summary>
public sealed class MissingLanguage : ILintRule
{
    /// <inheritdoc/>
    public string Id => "missing-language";

    /// <inheritdoc/>
    public bool OnlyEditions => true;

    /// <inheritdoc/>
    public IEnumerable<Finding> Look(LintSubject subject)
    {
        foreach (var (path, text) in Texts(subject.Regulation, "customProperties.regulation", depth: 0))
        {
            if (Of(null, path, text) is { } finding)
            {
                yield return finding;
            }
        }
        foreach (var node in subject.Nodes)
        {
            if (Of(node.Id, "title", node.Title) is { } untitled)
            {
                yield return untitled;
            }
            foreach (var (path, text) in NodeTexts(node))
            {
                if (Of(node.Id, path, text) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<(string Path, LocalText Text)> NodeTexts(ActivityFile node)
    {
        foreach (var property in new[] { "description", "message" })
        {
            if (node.Data(property) is JsonObject text)
            {
                yield return (property, LocalText.Read(text));
            }
        }
        if (node.Data("outcomeDetails") is JsonObject outcomes)
        {
            foreach (var (outcome, details) in outcomes)
            {
                yield return ($"outcomeDetails.{outcome}.title", LocalText.Read(details.At("title")));
            }
        }
    }

    // An object with any of the languages is a text; anything else is looked into.
    private static IEnumerable<(string Path, LocalText Text)> Texts(JsonNode? json, string path, int depth)
    {
        if (depth > 32)
        {
            yield break;
        }
        var inner = json switch
        {
            JsonObject text when LocalText.Languages.Any(text.ContainsKey) => [],
            JsonObject group => group.Select(pair => (pair.Key, pair.Value)),
            JsonArray items => items.Select((item, at) => (at.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => Enumerable.Empty<(string, JsonNode?)>(),
        };
        if (json is JsonObject found && LocalText.Languages.Any(found.ContainsKey))
        {
            yield return (path, LocalText.Read(found));
        }
        foreach (var (name, value) in inner)
        {
            foreach (var text in Texts(value, $"{path}.{name}", depth + 1))
            {
                yield return text;
            }
        }
    }

    private Finding? Of(string? node, string property, LocalText text)
    {
        var missing = string.Join(", ", text.Missing());
        return missing.Length == 0
            ? null
            : new Finding
            {
                Rule = Id,
                Severity = Severity.Error,
                Node = node,
                Property = property,
                Message = new LocalText(
                    $"Мәтін мына тілдерде жоқ: {missing}.",
                    $"Нет текста на языках: {missing}.",
                    $"The text is missing in: {missing}."
                ),
                Mend = new LocalText(
                    "Мәтінді барлық тілде жазыңыз.",
                    "Напишите текст на всех языках.",
                    "Write the text in every language."
                ),
            };
    }
}
