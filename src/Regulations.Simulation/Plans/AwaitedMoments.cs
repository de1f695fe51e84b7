using Regulations.Calendars.Limits;
using Regulations.Editions.Forms;
using Regulations.Workflows.Compilation;

namespace Regulations.Simulation.Plans;

/// <summary>A field of a form by which somebody says when the course is to go on.</summary>
/// <param name="TimeOfDay">The time that is written in; null: it asks for a day.</param>
internal sealed record MomentField(string Name, string? TimeOfDay);

/// <summary>
/// A day, or a time of day, that somebody writes into a form and that the definition then waits for: without one the course could not go on. Of
/// other fields a simulation asks nothing.
/// </summary>
internal sealed class AwaitedMoments
{
    /// <summary>The day that is written in where nothing is said: the end of so much time from then.</summary>
    public static readonly Limit Ahead = new(5, LimitUnit.WorkingDay);

    /// <summary>The time of day that is written in where nothing is said.</summary>
    public const string TimeOfDay = "10:00";

    private readonly string awaited;

    /// <summary>Reads what the definition waits for.</summary>
    public AwaitedMoments(CompiledWorkflow workflow) =>
        awaited = string.Join(
            '\n',
            workflow
                .Activities.Where(node => node.Type is "Regulations.WaitUntil" or "Elsa.StartAt")
                .Select(node => node.Source["dateTime"]?.ToJsonString())
                .OfType<string>()
        );

    /// <summary>The fields of a form that are waited for.</summary>
    public IReadOnlyList<MomentField> Of(Form form) =>
        awaited.Length == 0
            ? []
            : [.. form.Fields.Where(field => awaited.Contains(field.Name, StringComparison.Ordinal)).Select(Of).OfType<MomentField>()];

    private static MomentField? Of(FormField field) =>
        field.Format == "date" ? new MomentField(field.Name, null)
        : field.Pattern?.IsMatch(TimeOfDay) == true || field.Choices.Any(choice => choice.Value == TimeOfDay)
            ? new MomentField(field.Name, TimeOfDay)
        : null;
}
