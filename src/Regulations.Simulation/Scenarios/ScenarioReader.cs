using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Simulation.Chance;
using Regulations.Simulation.Refusals;

namespace Regulations.Simulation.Scenarios;

/// <summary>Reads a scenario (docs/schemas/simulation-scenario.schema.json).</summary>
public static class ScenarioReader
{
    /// <summary>The largest file that is read, in characters.</summary>
    public const int MaximumLength = 1024 * 1024;

    private static readonly string[] Shapes = ["fixed", "exponential", "uniform", "triangular", "lognormal"];
    private const int Many = 10_000;
    private const double GreatestWeight = 1_000_000;

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="SimulationRefusedException">It is no scenario; names the place and what was expected.</exception>
    public static Scenario Read(string json)
    {
        if (json.Length > MaximumLength)
            throw new SimulationRefusedException(RefusedPart.Scenario, "", RefusalWords.LongestText(MaximumLength));
        try
        {
            var options = new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false };
            return Read(new Located(JsonNode.Parse(json, documentOptions: options), ""));
        }
        catch (JsonException wrong)
        {
            throw new SimulationRefusedException(
                RefusedPart.Scenario,
                "",
                RefusalWords.NotJson(wrong.LineNumber, wrong.BytePositionInLine),
                wrong
            );
        }
    }

    private static Scenario Read(Located root)
    {
        root.Only("$schema", "arrivals", "mix", "staff", "withoutQueue", "appointment", "time", "tasks", "systems");
        var mix = root["mix"];
        if (mix.IsThere)
            mix.Only("kinds", "channels", "applicants");
        return new Scenario
        {
            Staff = StaffReader.Read(root["staff"]),
            WithoutQueue = new HashSet<string>(
                root["withoutQueue"] is { IsThere: true } roles ? roles.Items(Many).Select(role => role.Text()) : [Scenario.Applicant],
                StringComparer.Ordinal
            ),
            Arrivals = root["arrivals"] is { IsThere: true } arrivals ? ReadArrivals(arrivals) : null,
            Kinds = mix.IsThere ? Weights(mix["kinds"]) : Weights(default),
            Channels = mix.IsThere ? Weights(mix["channels"]) : Weights(default),
            Applicants = mix.IsThere ? Weights(mix["applicants"]) : Weights(default),
            Appointment = root["appointment"] is { IsThere: true } appointment ? ReadAppointment(appointment) : Appointment.FewestCases,
            Time = root["time"] is { IsThere: true } time ? ReadDistribution(time) : null,
            Tasks = ByName(root["tasks"], ReadTask),
            Systems = ByName(root["systems"], ReadSystem),
        };
    }

    private static Dictionary<string, T> ByName<T>(Located rules, Func<Located, T> read) =>
        rules.IsThere
            ? rules.Members(Many).ToDictionary(rule => rule.Name, rule => read(rule.Value), StringComparer.Ordinal)
            : new Dictionary<string, T>(StringComparer.Ordinal);

    private static ArrivalPattern ReadArrivals(Located arrivals)
    {
        arrivals.Only("poisson", "fixed", "at");
        return arrivals.Object().Select(pair => pair.Key).ToArray() switch
        {
            ["poisson"] => ArrivalPattern.Parse("poisson:" + Text(arrivals["poisson"].Number(1e-6, 100_000))),
            ["fixed"] => ArrivalPattern.Parse("fixed:" + Text(arrivals["fixed"].Number(1e-6, 100_000))),
            ["at"] => ReadList(arrivals["at"]),
            _ => throw arrivals.Fault(RefusalWords.Expected(["poisson", "fixed", "at"])),
        };
    }

    private static ArrivalPattern.At ReadList(Located list)
    {
        try
        {
            return ArrivalPattern.ParseList(list.Items(1_000_000).Select(instant => instant.Text()));
        }
        catch (SimulationRefusedException refused) when (refused.Part == RefusedPart.Arrivals)
        {
            throw list.Fault(refused.Reason);
        }
    }

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static Appointment ReadAppointment(Located appointment) =>
        appointment.Text() switch
        {
            "fewest-cases" => Appointment.FewestCases,
            "in-turn" => Appointment.InTurn,
            _ => throw appointment.Fault(RefusalWords.Expected(["fewest-cases", "in-turn"])),
        };

    private static TaskRule ReadTask(Located task)
    {
        task.Only("time", "outcomes", "answers");
        if (task["outcomes"].IsThere && task["answers"].IsThere)
            throw task.Fault(RefusalWords.EitherOr("outcomes", "answers"));
        var answers =
            task["answers"] is { IsThere: true } given ? [.. given.Items(100).Select(ReadTaskAnswer)]
            : task["outcomes"].IsThere
                ? Weights(task["outcomes"])
                    .Where(outcome => outcome.Value > 0)
                    .Select(outcome => new TaskAnswer(outcome.Value, outcome.Key, null))
                    .ToList()
            : [];
        return new TaskRule(task["time"] is { IsThere: true } time ? ReadDistribution(time) : null, answers);
    }

    private static TaskAnswer ReadTaskAnswer(Located answer)
    {
        answer.Only("weight", "outcome", "form");
        return new TaskAnswer(
            answer["weight"] is { IsThere: true } weight ? weight.Number(1e-9, GreatestWeight) : 1,
            answer["outcome"] is { IsThere: true } outcome ? outcome.Text() : null,
            answer["form"] is { IsThere: true } form ? form.Object() : null
        );
    }

    private static SystemRule ReadSystem(Located system)
    {
        system.Only("delay", "positive", "answers");
        if (system["positive"].IsThere && system["answers"].IsThere)
            throw system.Fault(RefusalWords.EitherOr("positive", "answers"));
        return new SystemRule(
            system["delay"] is { IsThere: true } delay ? ReadDistribution(delay) : null,
            system["answers"] is { IsThere: true } answers ? [.. answers.Items(100).Select(ReadSystemAnswer)]
                : system["positive"] is { IsThere: true } positive ? Chances(positive.Number(0, 1))
                : []
        );
    }

    private static SystemAnswer[] Chances(double positive) =>
        [.. new SystemAnswer[] { new(positive, true, null), new(1 - positive, false, null) }.Where(answer => answer.Weight > 0)];

    private static SystemAnswer ReadSystemAnswer(Located answer)
    {
        answer.Only("weight", "positive", "answer");
        return new SystemAnswer(
            answer["weight"] is { IsThere: true } weight ? weight.Number(1e-9, GreatestWeight) : 1,
            answer["positive"] is { IsThere: true } positive ? positive.Truth() : null,
            answer["answer"] is { IsThere: true } body ? body.Object() : null
        );
    }

    private static Dictionary<string, double> Weights(Located weights)
    {
        var read = ByName(weights, weight => weight.Number(0, GreatestWeight));
        return read.Count == 0 || read.Values.Any(weight => weight > 0) ? read : throw weights.Fault(RefusalWords.WeightsNeeded);
    }

    private static Distribution ReadDistribution(Located time)
    {
        var shape = time.Object().Select(pair => pair.Key).FirstOrDefault() ?? "";
        time.Only(Shapes);
        if (time.Object().Count != 1)
            throw time.Fault(RefusalWords.Expected(Shapes));
        var values = time[shape];
        double Of(string name, double least = 0) => values[name].Number(least, Distribution.Greatest);
        switch (shape)
        {
            case "fixed":
                return new Distribution.Fixed(values.Number(0, Distribution.Greatest));
            case "exponential":
                values.Only("mean");
                return new Distribution.Exponential(Of("mean"));
            case "uniform":
                values.Only("from", "to");
                return new Distribution.Uniform(Of("from"), Of("to", Of("from")));
            case "triangular":
                values.Only("least", "likely", "most");
                return new Distribution.Triangular(Of("least"), Of("likely", Of("least")), Of("most", Of("likely")));
            default:
                values.Only("mean", "deviation");
                return new Distribution.LogNormal(Of("mean", 1e-9), Of("deviation"));
        }
    }
}
