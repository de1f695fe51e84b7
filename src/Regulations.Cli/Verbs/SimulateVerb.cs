using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Regulations.Calendars;
using Regulations.Calendars.Loading;
using Regulations.Editions;
using Regulations.Simulation;
using Regulations.Simulation.Changes;
using Regulations.Simulation.Scenarios;

namespace Regulations.Cli.Verbs;

/// <summary><c>simulate KEY|FILE --requests N --arrivals A --staff FILE …</c>: many requests through the engine and the calendars; prints what it came to.</summary>
internal static class SimulateVerb
{
    private const string ListPrefix = "list:";

    private static readonly CalendarText DateExpected = new(
        "2026-01-05 түріндегі күн күтіледі",
        "ожидается дата вида 2026-01-05",
        "a date as in 2026-01-05 is expected"
    );

    public static Command Create(Surroundings surroundings)
    {
        var edition = new Argument<string>("edition") { Description = "An edition's key, or a definition file." };
        var requests = new Option<int>("--requests") { Description = "How many requests.", DefaultValueFactory = _ => 1_000 };
        var arrivals = new Option<string?>("--arrivals")
        {
            Description = "poisson:RATE (in a working hour), fixed:MINUTES or list:FILE; else as the scenario says.",
        };
        var staff = new Option<string>("--staff") { Description = "The scenario: people, times, chances.", Required = true };
        var calendar = new Option<string?>("--calendar") { Description = "The calendar of everybody; else those of the edition." };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same result.", DefaultValueFactory = _ => 1UL };
        var start = new Option<string?>("--start") { Description = "The first day, as in 2026-01-05." };
        var replications = new Option<int?>("--replications") { Description = "How many independent replications; else 10." };
        var warmUp = new Option<double>("--warm-up")
        {
            Description = "The share at the beginning that is not measured.",
            DefaultValueFactory = _ => 0.1,
        };
        var whatIf = new Option<string[]>("--what-if")
        {
            Description = "Beside it: staff:ROLE+N, limit:NODE=L, total=L, time:NODE=FACTOR, arrivals=poisson:RATE; several with commas.",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var lang = new Option<string?>("--lang") { Description = "kk, ru or en; else that of LANG, else kk." };
        var verb = new Command("simulate", "Foresees what an edition will do to time limits with given people.")
        {
            edition,
            requests,
            arrivals,
            staff,
            calendar,
            seed,
            start,
            replications,
            warmUp,
            whatIf,
            json,
            lang,
        };
        verb.SetAction(parsed =>
        {
            var language = Language.Of(parsed.GetValue(lang), Environment.GetEnvironmentVariable("LANG"));
            try
            {
                var result = Simulator.Run(
                    new SimulationQuestion
                    {
                        Edition = Find(surroundings, parsed.GetValue(edition)!),
                        Calendars = Calendars(surroundings, language),
                        Calendar = parsed.GetValue(calendar),
                        Scenario = ScenarioReader.Read(ReadFile(surroundings.Resolve(parsed.GetValue(staff)!))),
                        Arrivals = parsed.GetValue(arrivals) is { } pattern ? ReadArrivals(surroundings, pattern) : null,
                        Requests = parsed.GetValue(requests),
                        Replications = parsed.GetValue(replications),
                        WarmUp = parsed.GetValue(warmUp),
                        Seed = parsed.GetValue(seed),
                        Start = parsed.GetValue(start) is { } date ? ReadDate(date, language) : new LocalDate(2026, 1, 5),
                        WhatIfs = [.. (parsed.GetValue(whatIf) ?? []).Select(WhatIf.Parse)],
                    }
                );
                if (parsed.GetValue(json))
                    surroundings.Output.WriteDocument(ResultJson.Write(result));
                else
                    new SimulationText(surroundings.Output, language).Print(result);
                return ExitCode.Done;
            }
            catch (SimulationRefusedException refused)
            {
                var file = refused.Part switch
                {
                    RefusedPart.Scenario => parsed.GetValue(staff),
                    RefusedPart.Definition => parsed.GetValue(edition),
                    RefusedPart.Arrivals when ListFile(parsed.GetValue(arrivals)) is { } list => list,
                    _ => null,
                };
                throw new RefusedException("simulate: " + refused.In(language, file), refused);
            }
        });
        return verb;
    }

    private static Edition Find(Surroundings surroundings, string name)
    {
        var file = surroundings.Resolve(name);
        if (!File.Exists(file))
            return ShippedEditions.Find(surroundings, name);
        try
        {
            return Edition.Read(DefinitionFile.Read(file, surroundings));
        }
        catch (Exception wrong) when (wrong is EditionRefusedException or System.Text.Json.JsonException)
        {
            throw new RefusedException($"{name}: {wrong.Message}", wrong);
        }
    }

    private static CalendarLibrary Calendars(Surroundings surroundings, string language)
    {
        var folder = Path.Combine(surroundings.Workflows, "calendars");
        if (!Directory.Exists(folder))
            return CalendarData.Shipped;
        var loading = CalendarData.FromFolder(folder);
        return loading.Library ?? throw new RefusedException($"simulate: {loading.Findings[0].In(language)}");
    }

    private static string? ListFile(string? arrivals) =>
        arrivals?.StartsWith(ListPrefix, StringComparison.Ordinal) == true ? arrivals[ListPrefix.Length..] : null;

    private static ArrivalPattern ReadArrivals(Surroundings surroundings, string pattern) =>
        ListFile(pattern) is { } list
            ? ArrivalPattern.ParseList(
                ReadFile(surroundings.Resolve(list)).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            : ArrivalPattern.Parse(pattern);

    private static LocalDate ReadDate(string text, string language) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)
            ? date
            : throw new RefusedException($"simulate --start: {text}: {DateExpected.In(language)}");

    private static string ReadFile(string file) => DefinitionFile.ReadText(file);
}
