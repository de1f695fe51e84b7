using Regulations.Simulation;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Measures;
using Regulations.Simulation.Scenarios;
using Regulations.Web.Elements;
using Regulations.Web.Localisation;
using Regulations.Web.Simulation.Asking;
using Regulations.Web.Simulation.Subject;

namespace Regulations.Web.Simulation.Answer;

/// <summary>Names what a result is about: variants by what is different in them, tasks, kinds, people.</summary>
public sealed class ResultWords(Words words, SimulationSubject subject, SimulationResult result)
{
    /// <summary>What is different in a variant.</summary>
    public string Variant(VariantResult variant)
    {
        var place = 0;
        while (!ReferenceEquals(result.Variants[place], variant))
            place++;
        return place == 0 ? words["simulation.base"] : string.Join(" · ", result.Question.WhatIfs[place - 1].Changes.Select(Change));
    }

    /// <summary>A task by its node id.</summary>
    public string Task(string node) =>
        subject.Tasks.FirstOrDefault(task => task.NodeId == node) is { } task ? WorkPart.NameOf(words, task) : node;

    /// <summary>A kind of request.</summary>
    public string Kind(string kind) => subject.Edition.Facts.KindNames.TryGetValue(kind, out var name) ? words.Of(name) : kind;

    /// <summary>Somebody: the role and a number.</summary>
    public string Person(PersonFigures person)
    {
        var role = person.Roles[0];
        return words["role." + role] + person.Id[role.Length..];
    }

    /// <summary>How requests arrive.</summary>
    public static string Arrivals(Words words, ArrivalPattern arrivals) =>
        arrivals switch
        {
            ArrivalPattern.Poisson poisson => words.With(
                "simulation.arrivals-said",
                ("rate", SimulationWords.Local(words, poisson.PerHour, 3))
            ),
            ArrivalPattern.Fixed even => words.With("simulation.arrivals-even", ("minutes", SimulationWords.Local(words, even.Minutes, 1))),
            _ => words["simulation.arrivals-list"],
        };

    private string Change(Change change) =>
        change switch
        {
            Change.OfStaff staff => $"{(staff.By > 0 ? "+" : "−")}{Math.Abs(staff.By)} {words["role." + staff.Role]}",
            Change.OfLimit limit => $"{Task(limit.NodeId)}: {TimeWords.Limit(words, limit.Limit.ToString())}",
            Change.OfTotal total => $"{words["simulation.change.total"]}: {TimeWords.Limit(words, total.Limit.ToString())}",
            Change.OfTime time => words.With(
                "simulation.change.time-said",
                ("step", Task(time.NodeId)),
                ("share", SimulationWords.Local(words, time.Factor * 100, 1))
            ),
            Change.OfArrivals arrivals => Arrivals(words, arrivals.Pattern),
            _ => throw new InvalidOperationException("A change of an unknown kind."),
        };
}
