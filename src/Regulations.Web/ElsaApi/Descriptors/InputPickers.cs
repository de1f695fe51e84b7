using Regulations.Editions.Documents;
using Regulations.Editions.Systems;
using Regulations.Runtime.People;
using Regulations.Web.Localisation;
using Regulations.Workflows.Activities;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>What an analyst may choose from, input by input: the roles, systems, templates there are, and what the open definition has itself.</summary>
/// <param name="words">The analyst's language.</param>
/// <param name="contents">What the open definition has; empty where none is named.</param>
public sealed class InputPickers(Words words, DefinitionContents contents)
{
    private static readonly string[] RolesOfActs =
    [
        .. Roles.All.Except([Roles.Operations, Roles.Analyst, Roles.Administrator], StringComparer.Ordinal),
    ];

    /// <summary>The choice for an input; null: it is written freely.</summary>
    public IReadOnlyList<SelectItem>? Of(string activity, InputDescription input) =>
        (activity, input.Name) switch
        {
            ("Regulations.HumanTask", "role") or ("Regulations.Notify", "to") => RoleNames(),
            ("Regulations.HumanTask", "form") => Shown(contents.Forms),
            ("Regulations.HumanTask", "countedFrom") =>
            [
                new SelectItem(words["elsa.from.step"], "step"),
                new SelectItem(words["elsa.from.receipt"], "receipt"),
                .. Shown(contents.Tasks),
            ],
            ("Regulations.SystemCall", "system") => Systems(),
            ("Regulations.SystemCall", "operation") => Operations(null),
            ("Regulations.SystemCall", "positive") => Positives(null, null),
            ("Regulations.IssueDocument", "template") => Templates(),
            ("Regulations.IssueDocument", "signedBy") => Shown(contents.SignedTasks),
            _ when input.Options.Count > 0 => [.. input.Options.Select(Option)],
            _ => null,
        };

    /// <summary>The choice for an input once others of the same activity are known: the operations of the system chosen, the answers of the operation.</summary>
    /// <param name="chosen">The literal values of the other inputs.</param>
    public IReadOnlyList<SelectItem>? Of(string activity, InputDescription input, IReadOnlyDictionary<string, string> chosen) =>
        (activity, input.Name) switch
        {
            ("Regulations.SystemCall", "operation") => Operations(chosen.GetValueOrDefault("system")),
            ("Regulations.SystemCall", "positive") => Positives(chosen.GetValueOrDefault("system"), chosen.GetValueOrDefault("operation")),
            _ => Of(activity, input),
        };

    private SelectItem[] RoleNames() => [.. RolesOfActs.Select(role => new SelectItem(Named("role.", role), role))];

    private SelectItem[] Systems() =>
        [
            .. KnownOperations
                .All.Select(known => known.System)
                .Distinct(StringComparer.Ordinal)
                .Select(system => new SelectItem(Named("system.", system), system)),
        ];

    // Operations of one name are one line that tells all systems that have it: what is chosen is the name.
    private SelectItem[] Operations(string? system) =>
        [
            .. KnownOperations
                .All.Where(known => system is null || known.System == system)
                .GroupBy(known => known.Operation, StringComparer.Ordinal)
                .Select(same => new SelectItem(
                    $"{same.Key} · {string.Join(", ", same.Select(known => Named("system.", known.System)))}",
                    same.Key
                )),
        ];

    private static SelectItem[] Positives(string? system, string? operation) =>
        [
            .. KnownOperations
                .All.Where(known => (system is null || known.System == system) && (operation is null || known.Operation == operation))
                .SelectMany(known => known.Positives)
                .Distinct(StringComparer.Ordinal)
                .Select(positive => new SelectItem(positive, positive)),
        ];

    private SelectItem[] Templates() =>
        [.. DocumentTemplates.Names.Select(name => new SelectItem($"{words.Of(DocumentTemplates.Find(name)!.Title)} ({name})", name))];

    private SelectItem Option(string option) => new(Named("elsa.option.", option), option);

    private SelectItem[] Shown(IReadOnlyList<DefinitionContents.Entry> entries) =>
        [
            .. entries.Select(entry =>
                words.Of(entry.Title) is { Length: > 0 } title
                    ? new SelectItem($"{title} ({entry.Name})", entry.Name)
                    : new SelectItem(entry.Name, entry.Name)
            ),
        ];

    private string Named(string prefix, string name) => words.Has(prefix + name) ? words[prefix + name] : name;
}
