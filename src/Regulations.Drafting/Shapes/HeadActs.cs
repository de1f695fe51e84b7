using Regulations.Drafting.Charts;
using Regulations.Editions.Facts;

namespace Regulations.Drafting.Shapes;

/// <summary>A step of the act in the provider's hands.</summary>
/// <param name="Order">Its order; null: a task the act does not speak of, which gets an <see cref="Id"/> of its own.</param>
/// <param name="Source">Its paragraph.</param>
/// <param name="Limit">Its limit; null: the act gives none.</param>
/// <param name="Title">What it is called.</param>
public sealed record StepSaid(int? Order, string Source, Limit? Limit, LocalText Title)
{
    /// <summary>Its id, <c>step-2</c> where null.</summary>
    public string? Id { get; init; }

    internal string NodeId => Id ?? $"step-{Order}";
}

/// <summary>The head's resolution: it names who works on the request, and later steps are assigned to that person.</summary>
/// <param name="Step">The head's step.</param>
/// <param name="NamedSource">The paragraph by which the documents pass to the person named.</param>
public sealed record HeadResolution(StepSaid Step, string NamedSource)
{
    /// <summary>Whose resolution it is.</summary>
    public string Role { get; init; } = "head";

    /// <summary>Where it stands.</summary>
    public Lane Lane { get; init; } = Lanes.Head;

    /// <summary>What the person named is called.</summary>
    public LocalText Named { get; init; } = new("Жауапты орындаушы", "Ответственный исполнитель", "The responsible executor");

    /// <summary>Draws it.</summary>
    /// <returns>The way of the person named; <see cref="Known.Executor"/> holds him or her.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var resolution = chart.Add(
            new HumanTask(
                Step.NodeId,
                Step.Title,
                Step.Source,
                Role,
                new Outcome("appointed", new("Бұрыштама қою", "Наложить резолюцию", "Sign the resolution"))
            )
            {
                Lane = Lane,
                Step = Step.Order,
                Limit = Step.Limit,
                Form = "resolution",
                Result = Known.Resolution,
            },
            from
        );
        var named = chart.Add(
            new SetVariable(
                "executor",
                Named,
                NamedSource,
                Known.Executor,
                Value.Script($"return variables.{Known.Resolution.Name}.executor;", "String")
            )
            {
                Lane = Lane,
            },
            resolution.On("appointed")
        );
        return named.Done;
    }
}

/// <summary>The head signs what was prepared, or returns it with a remark to who prepared it. Who prepared it does not sign it.</summary>
/// <param name="Step">The head's step.</param>
/// <param name="PreparedIn">The tasks whose doers do not sign; the first of them gets back what is returned.</param>
public sealed record SignOrReturn(StepSaid Step, params IReadOnlyList<string> PreparedIn)
{
    /// <summary>Who signs.</summary>
    public string Role { get; init; } = "head";

    /// <summary>Where it stands.</summary>
    public Lane Lane { get; init; } = Lanes.Head;

    /// <summary>The draft, shown to the signer.</summary>
    public Variable Draft { get; init; } = Known.LicenceDraft;

    /// <summary>The words on the button, where the signer does not sign with an EDS.</summary>
    public LocalText SignWords { get; init; } = new("Қол қою", "Подписать", "Sign");

    /// <summary>What is said of the task, in a sentence.</summary>
    public LocalText? Description { get; init; }

    /// <summary>Whether it is signed with an EDS; else it is an approval.</summary>
    public bool Signature { get; init; } = true;

    /// <summary>Draws it.</summary>
    /// <returns>The way of what was signed.</returns>
    public Way Draw(Chart chart, params IReadOnlyList<Way> from)
    {
        var signing = chart.Add(
            new HumanTask(
                Step.NodeId,
                Step.Title,
                Step.Source,
                Role,
                new Outcome("signed", SignWords),
                new Outcome(
                    "returned",
                    new("Түзетуге қайтару", "Вернуть на доработку", "Return for correction"),
                    Ground: true,
                    Negative: true
                )
            )
            {
                Lane = Lane,
                Step = Step.Order,
                Limit = Step.Limit,
                Description = Description,
                Signature = Signature,
                DiffersFrom = PreparedIn,
                Payload = Value.Of(Draft),
            },
            from
        );
        chart.Connect(signing.On("returned"), PreparedIn[0]);
        return signing.On("signed");
    }
}
