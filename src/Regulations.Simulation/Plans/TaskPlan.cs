using System.Text.Json.Nodes;
using Regulations.Calendars.Limits;
using Regulations.Editions;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Refusals;
using Regulations.Simulation.Scenarios;
using Regulations.Simulation.Transitions;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Plans;

/// <summary>A person whom a form names: the field, and the role the person must have.</summary>
internal sealed record PersonField(string Name, string Role);

/// <summary>How a task of the definition goes in a scenario: how long it takes, how it ends.</summary>
internal sealed class TaskPlan
{
    private readonly Distribution? time;
    private readonly double factor;
    private readonly bool isApplicants;
    private readonly string firstOutcome;
    private readonly Dictionary<string, Distribution> assumed = new(StringComparer.Ordinal);
    private readonly LimitByKind? limit;
    private readonly Dictionary<(TaskAnswer, string), Reply> replies = [];
    private readonly Distribution unlimited;

    /// <summary>Makes it ready.</summary>
    /// <param name="limit">The limit that a time is assumed by where nothing is said: the base's, so that people do not hurry in a what-if.</param>
    /// <param name="factor">By how much it takes longer.</param>
    public TaskPlan(CompiledActivity node, Edition edition, Scenario scenario, AwaitedMoments awaited, LimitByKind? limit, double factor)
    {
        this.limit = limit;
        var role = node.HumanTask?.Role;
        this.factor = factor;
        isApplicants = role == Scenario.Applicant;
        var own = scenario.Tasks.GetValueOrDefault(node.Id);
        var ofRole = role is null ? null : scenario.Tasks.GetValueOrDefault("role:" + role);
        time = (own?.Time ?? ofRole?.Time ?? (isApplicants ? null : scenario.Time))?.Times(factor);
        unlimited = (isApplicants ? AssumedTimes.OfApplicants : AssumedTimes.Of(null)).Times(factor);
        firstOutcome = node.Ports.Count > 0 ? node.Ports[0] : "Done";
        var answers = own?.Answers is { Count: > 0 } given ? given : [new TaskAnswer(1, null, null)];
        if (answers.FirstOrDefault(a => a.Outcome is { } o && node.Ports.Count > 0 && !node.Ports.Contains(o)) is { } unknown)
            throw new SimulationRefusedException(RefusedPart.Scenario, $"tasks.{node.Id}", RefusalWords.NoOutcome(unknown.Outcome!));
        Answers = new Lot<TaskAnswer>([.. answers.Select(answer => (answer, answer.Weight))]);
        Moments = node.HumanTask?.Form is { } formName && edition.Forms.TryGetValue(formName, out var asks) ? awaited.Of(asks) : [];
        People =
            node.HumanTask?.Form is { } name && edition.Forms.TryGetValue(name, out var form)
                ?
                [
                    .. form
                        .Fields.Where(field => field.Widget == "person")
                        .Select(field => new PersonField(field.Name, field.Role ?? "executor")),
                ]
                : [];
    }

    public Lot<TaskAnswer> Answers { get; }

    /// <summary>The people its form names.</summary>
    public IReadOnlyList<PersonField> People { get; }

    /// <summary>The days and times its form asks for that the definition waits for.</summary>
    public IReadOnlyList<MomentField> Moments { get; }

    /// <summary>How long it takes in a request of a kind, in minutes.</summary>
    public Distribution Time(string kind)
    {
        if (time is not null)
            return time;
        if (isApplicants || limit is null)
            return unlimited;
        if (!assumed.TryGetValue(kind, out var distribution))
            assumed[kind] = distribution = AssumedTimes.Of(Limit.TryParse(limit.For(kind), out var given) ? given : null).Times(factor);
        return distribution;
    }

    /// <summary>What the engine is told when the task ends.</summary>
    /// <param name="people">User names in the order of <see cref="People"/>; null where the answer names somebody itself.</param>
    /// <param name="day">The day that is written into <see cref="Moments"/>, as in 2026-02-27; null: it asks for none.</param>
    public Reply Reply(TaskAnswer answer, IReadOnlyList<string?> people, string? day)
    {
        var named =
            day
            + (
                people.Count == 0 ? ""
                : people.Count == 1 ? people[0] ?? ""
                : string.Join('\n', people)
            );
        if (replies.TryGetValue((answer, named), out var reply))
            return reply;
        var form = (JsonObject?)answer.Form?.DeepClone() ?? [];
        for (var i = 0; i < people.Count; i++)
        {
            if (people[i] is { } person)
                form[People[i].Name] = person;
        }
        foreach (var moment in Moments)
        {
            if (!form.ContainsKey(moment.Name))
                form[moment.Name] = moment.TimeOfDay ?? day;
        }
        return replies[(answer, named)] = new Reply(answer.Outcome ?? firstOutcome, form);
    }
}
