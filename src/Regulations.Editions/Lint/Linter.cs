using System.Text.Json.Nodes;
using Regulations.Editions.Facts;
using Regulations.Editions.Lint.Data;
using Regulations.Editions.Lint.Documents;
using Regulations.Editions.Lint.Forms;
using Regulations.Editions.Lint.Law;
using Regulations.Editions.Lint.People;
using Regulations.Editions.Lint.Structure;
using Regulations.Editions.Lint.Time;
using Regulations.Workflows.Compilation;

namespace Regulations.Editions.Lint;

/// <summary>What lint says of one definition.</summary>
/// <param name="Key">The edition's key; the definition's id where it is no edition; empty where it has none.</param>
/// <param name="Findings">Errors and warnings, the accepted ones among them, in the order of the file.</param>
public sealed record LintReport(string Key, IReadOnlyList<Finding> Findings)
{
    /// <summary>It may not be published as it is.</summary>
    public bool HasErrors => Findings.Any(finding => finding.IsBlocking);
}

/// <summary>Holds a definition against the rules.</summary>
public static class Linter
{
    /// <summary>Every rule, in the order in which they are asked. A rule is one class; adding it here is all it takes.</summary>
    public static IReadOnlyList<ILintRule> Rules { get; } =
    [
        new UnreachableNode(),
        new DeadEnd(),
        new OutcomeWithoutConnection(),
        new JoinCannotComplete(),
        new WayBackRefused(),
        new LoopWithoutWait(),
        new UnknownRole(),
        new RefusalUnsigned(),
        new SignedByPreparer(),
        new LimitMissing(),
        new PathOverTotal(),
        new PathMayExceedTotal(),
        new RegulationIncomplete(),
        new NodeWithoutSource(),
        new MissingLanguage(),
        new ActRepealed(),
        new FormMissing(),
        new FormKeyword(),
        new DocumentTemplateUnknown(),
        new DocumentField(),
        new VariableBeforeSet(),
        new VariableUnused(),
        new TypeMismatch(),
        new ComparisonNeverTrue(),
        new FormFieldUnknown(),
        new SystemUnknown(),
        new ScriptUnknownName(),
        new ScriptFails(),
        new AcceptanceWithoutReason(),
    ];

    /// <summary>Looks at the text of a definition file. Never throws for what the file says: what keeps it from being read is a finding.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="roles">The roles that somebody holds; null: those that are known.</param>
    /// <param name="catalog">Where workflows used as activities are found; null: there are none.</param>
    public static LintReport Lint(string json, IReadOnlySet<string>? roles = null, IWorkflowCatalog? catalog = null)
    {
        var compiled = WorkflowCompiler.Compile(json, catalog);
        var faults = compiled.Findings.Select(OfCompiler).ToList();
        if (Parse(json) is not { } definition)
        {
            return new LintReport("", faults);
        }
        var subject = new LintSubject(definition, compiled.Workflow, roles);
        var acceptances = Acceptance.All(subject);
        var findings = Rules
            .Where(rule => !rule.OnlyEditions || subject.Regulation is not null)
            .SelectMany(rule => rule.Look(subject))
            .Select(finding => finding with { Accepted = acceptances.FirstOrDefault(acceptance => acceptance.Covers(finding))?.Reason })
            .ToList();
        findings.AddRange(Acceptance.Unused(acceptances, findings));
        var place = subject
            .Activities.Select((activity, at) => (activity.Id, at))
            .DistinctBy(pair => pair.Id)
            .ToDictionary(pair => pair.Id, pair => pair.at);
        return new LintReport(
            KeyOf(subject),
            [.. faults, .. findings.OrderBy(finding => finding.Node is { } node ? place.GetValueOrDefault(node, int.MaxValue) : -1)]
        );
    }

    private static JsonObject? Parse(string json)
    {
        try
        {
            return Edition.ReadDefinition(json);
        }
        catch (Exception wrong) when (wrong is System.Text.Json.JsonException or EditionRefusedException or ArgumentException)
        {
            // The compiler has said so with its place.
            return null;
        }
    }

    // What does not compile is never accepted: it cannot be run.
    private static Finding OfCompiler(DefinitionFinding found) =>
        new()
        {
            Rule = found.Code,
            Severity = Severity.Error,
            Node = found.NodeId,
            Property = found.Property,
            Message = Local(found.Message),
            Mend = Local(found.Mend),
        };

    private static LocalText Local(IReadOnlyDictionary<string, string> texts) =>
        new(texts.GetValueOrDefault("kk", ""), texts.GetValueOrDefault("ru", ""), texts.GetValueOrDefault("en", ""));

    private static string KeyOf(LintSubject subject) => Text(subject.Regulation?["key"]) ?? Text(subject.Definition["definitionId"]) ?? "";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
