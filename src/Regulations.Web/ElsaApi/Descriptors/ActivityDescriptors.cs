using System.Text.Json.Nodes;
using Regulations.Web.Localisation;
using Regulations.Workflows.Activities;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>The engine's own description of every activity, turned into what Studio reads, in the words of one language.</summary>
public static class ActivityDescriptors
{
    // Studio writes editors' names in one word.
    private static readonly Dictionary<string, string> Editors = new(StringComparer.Ordinal)
    {
        ["single-line"] = "singleline",
        ["multi-line"] = "multiline",
        ["multi-text"] = "multitext",
    };

    /// <summary>All of them, with that of the activity that stands for unknown ones.</summary>
    public static IReadOnlyList<ActivityDescriptor> All(Words words, InputPickers pickers) =>
        [.. ActivityDescriptions.All.Select(activity => Of(activity, words, pickers)), Unknown(words)];

    /// <summary>Of one kind of activity.</summary>
    public static ActivityDescriptor Of(ActivityDescription activity, Words words, InputPickers pickers)
    {
        var dot = activity.Type.LastIndexOf('.');
        return new ActivityDescriptor(
            activity.Type,
            dot < 0 ? "" : activity.Type[..dot],
            activity.Type[(dot + 1)..],
            activity.Version,
            CategoryOf(activity.Category, words),
            words.Of(activity.Title.ByLanguage),
            words.Of(activity.Description.ByLanguage),
            activity.Kind is ActivityKind.Container ? nameof(ActivityKind.Action) : activity.Kind.ToString(),
            [
                .. activity.FlowPorts.Select(port => new PortDescriptor(port, port, PortDescriptor.Flow)),
                .. activity.EmbeddedPorts.Select(port => new PortDescriptor(Pascal(port), Pascal(port), PortDescriptor.Embedded)),
            ],
            [.. activity.Inputs.Select((input, order) => Input(activity.Type, input, order, words, pickers))],
            [
                .. activity.Outputs.Select(
                    (output, order) => new OutputDescriptor(Pascal(output.Name), output.TypeName, words.Of(output.Title.ByLanguage), order)
                ),
            ]
        )
        {
            IsBrowsable = activity.Type != "Elsa.Flowchart",
            IsContainer = activity.ChildrenFrom == "activities",
            IsStart = activity.IsStart,
            IsTerminal = activity.IsTerminal,
        };
    }

    /// <summary>The name of an input as Studio knows it.</summary>
    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static InputDescriptor Input(string type, InputDescription input, int order, Words words, InputPickers pickers)
    {
        var items = pickers.Of(type, input);
        return new InputDescriptor(
            Pascal(input.Name),
            input.TypeName,
            words.Of(input.Title.ByLanguage) + (input.Required ? " *" : ""),
            HintOf(type, input.Name, words),
            order,
            input.IsWrapped,
            items is null ? Editors.GetValueOrDefault(input.UiHint, input.UiHint) : SelectList.Editor,
            input.Default?.DeepClone(),
            input.DefaultSyntax,
            items is null ? null : SelectList.Of(items)
        );
    }

    // Its ports are those the connections of the original use, so that nothing of it is lost on the canvas.
    private static ActivityDescriptor Unknown(Words words) =>
        new(
            UnknownActivity.Type,
            "Elsa",
            "NotFoundActivity",
            1,
            CategoryOf("System", words),
            words["elsa.unknown"],
            words["elsa.unknown.about"],
            nameof(ActivityKind.Action),
            [],
            [
                new InputDescriptor(
                    Pascal(UnknownActivity.Ports),
                    "List<String>",
                    words["elsa.unknown.ports"],
                    "",
                    0,
                    true,
                    "dynamic-outcomes",
                    null,
                    "Object",
                    null
                ),
            ],
            []
        )
        {
            IsBrowsable = false,
        };

    private static string CategoryOf(string category, Words words) =>
        "elsa.category." + category is var key && words.Has(key) ? words[key] : category;

    private static string HintOf(string type, string input, Words words) =>
        $"elsa.hint.{type}.{input}" is var key && words.Has(key) ? words[key] : "";
}
