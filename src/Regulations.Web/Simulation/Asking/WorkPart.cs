using Regulations.Simulation.Chance;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Localisation;
using Regulations.Web.Simulation.Subject;
using Regulations.Workflows.Compilation;

namespace Regulations.Web.Simulation.Asking;

/// <summary>How long tasks take and how they end.</summary>
public sealed class WorkPart(FormReading reading, SimulationSubject subject)
{
    /// <summary>What a form says before anybody has touched it.</summary>
    public static void Fill(Dictionary<string, string> values, SimulationSubject subject)
    {
        foreach (var task in subject.Tasks)
        {
            TimePart.Fill(values, task.Id, subject.TimeOf(task));
            var outcomes = task.HumanTask!.Outcomes;
            for (var place = 0; outcomes.Count > 1 && place < outcomes.Count; place++)
                values[Share(task, outcomes[place].Name)] =
                    place == 0 ? "90" : FormReading.Typed(Math.Round(10.0 / (outcomes.Count - 1), 1));
        }
    }

    /// <summary>The field of an outcome's share.</summary>
    public static string Share(CompiledActivity task, string outcome) => $"share-{task.Id}-{outcome}";

    /// <summary>What people call a task.</summary>
    public static string NameOf(Words words, CompiledActivity task) =>
        (task.HumanTask!.Step is { } step ? $"{step}. " : "") + words.Of(task.HumanTask.Title);

    /// <summary>What is said of each task.</summary>
    public Dictionary<string, TaskRule> Read() =>
        subject.Tasks.ToDictionary(
            task => task.Id,
            task => new TaskRule(new TimePart(reading, task.Id, words => NameOf(words, task)).Read(), Answers(task)),
            StringComparer.Ordinal
        );

    private List<TaskAnswer> Answers(CompiledActivity task)
    {
        var outcomes = task.HumanTask!.Outcomes;
        if (outcomes.Count < 2)
            return [];
        var answers = outcomes
            .Select(outcome => new TaskAnswer(
                reading.Number(Share(task, outcome.Name), 0, 1000, words => $"{NameOf(words, task)}: {words.Of(outcome.Title)}"),
                outcome.Name,
                null
            ))
            .Where(answer => answer.Weight > 0)
            .ToList();
        var first = Share(task, outcomes[0].Name);
        if (answers.Count == 0 && !outcomes.Any(outcome => reading.IsWrong(Share(task, outcome.Name))))
            reading.Fault(first, words => NameOf(words, task), "simulation.fault.weights");
        return answers;
    }
}
