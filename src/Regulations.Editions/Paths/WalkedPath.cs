using System.Text.Json.Nodes;
using Regulations.Editions.Lint;

namespace Regulations.Editions.Paths;

/// <summary>One activity on a path.</summary>
/// <param name="Node">Its id.</param>
/// <param name="Port">The port by which it is left, the first where there are several; null: the path ends with it.</param>
/// <param name="Waits">Somebody or something is waited for: a person, a system, an event, an instant.</param>
/// <param name="Answer">What a person's form or a system's answer holds.</param>
/// <param name="Happens">It is an event, and it happens.</param>
public sealed record PathStep(string Node, string? Port, bool Waits, JsonNode? Answer = null, bool Happens = false);

/// <summary>For whom and through which channel a path is walked.</summary>
/// <param name="Channel">One of the edition's channels, or another to try what is not foreseen.</param>
/// <param name="Kind">The request kind.</param>
/// <param name="Applicant"><c>natural</c> or <c>legal</c>.</param>
/// <param name="Everything">People fill in every field they are asked for; else only what is demanded.</param>
public sealed record PathCase(string Channel, string Kind, string Applicant, bool Everything)
{
    /// <summary>The inputs that a request of this case begins with.</summary>
    public JsonObject Inputs(IReadOnlyCollection<string> known)
    {
        var all = new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["Channel"] = Channel,
            ["Kind"] = Kind,
            ["Applicant"] = Channel == "portal" ? SampleValues.Applicant(Applicant) : null,
            ["SignIn"] = new JsonObject { ["method"] = "eds" },
            ["Operator"] = Channel == "portal" ? null : "operator-1",
        };
        return new JsonObject(all.Where(input => known.Contains(input.Key)));
    }
}

/// <summary>An expression that fails on a path.</summary>
/// <param name="Node">The activity.</param>
/// <param name="Property">Where in it; null: in its choice.</param>
/// <param name="Message">What the interpreter says.</param>
public sealed record PathFault(string Node, string? Property, string Message);

/// <summary>A way through a definition from its start to an end, with what everybody answers on it.</summary>
public sealed record WalkedPath
{
    /// <summary>For whom.</summary>
    public required PathCase Case { get; init; }

    /// <summary>The activities in the order in which they are completed.</summary>
    public required IReadOnlyList<PathStep> Steps { get; init; }

    /// <summary>The connections followed.</summary>
    public required IReadOnlySet<Way> Ways { get; init; }

    /// <summary>The activity it ends with; null: it does not end (see <see cref="Trouble"/>).</summary>
    public required string? End { get; init; }

    /// <summary>Why it could not be walked to an end; null: it was.</summary>
    public string? Trouble { get; init; }

    /// <summary>Where an expression failed on it, and why; null: none did.</summary>
    public PathFault? Fault { get; init; }

    /// <summary>The variables that an activity names while they have no value, by activity.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Unset { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>An activity stands on the path.</summary>
    public bool Has(string node) => Steps.Any(step => step.Node == node);
}
